"""The commands for the papers of a case."""
