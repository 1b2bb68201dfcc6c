"""From rows to statements: a mapping is checked and compiled for a table, then run over its rows."""
