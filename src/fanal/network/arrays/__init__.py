"""Algorithms that go over all links at once, as arrays."""
