"""Runnable comparisons with peers; ``python -m benchmarks`` runs them and prints the ratios."""
