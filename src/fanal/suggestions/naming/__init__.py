"""Names of people and places, told by word lists, endings and what stands beside them."""
