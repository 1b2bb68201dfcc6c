"""Readers: each turns one file format into tables with named columns and numbered rows."""
