"""Recognize what shape tables have and guess a mapping for them, to be shown, changed, saved and reused."""
