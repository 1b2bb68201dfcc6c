"""One module for each family of formats; each has ``read(stream, kind, limits)``, some ``render`` too."""
