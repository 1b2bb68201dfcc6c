"""How the tables came about, step by step; read by Alembic."""

HEAD = "0007"
"""The step that this version of the program needs; a test compares it with the files."""
STEPS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007")
"""All steps in their order."""
