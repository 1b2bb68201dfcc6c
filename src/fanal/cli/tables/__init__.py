"""Answers of services as tables, for people."""
