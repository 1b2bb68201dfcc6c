"""FollowTheMoney: the field's common form, read and written with or without its own package."""
