"""Rows drawn from statements: pure functions, and the module that keeps the tables true to them."""
