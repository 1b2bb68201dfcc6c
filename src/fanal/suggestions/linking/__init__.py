"""Candidate links: two persons named together with a verb of an act."""
