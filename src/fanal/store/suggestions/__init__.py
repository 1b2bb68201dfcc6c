"""Suggestions in the base, apart from statements."""
