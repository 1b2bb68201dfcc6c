"""Changes: written, taken back, turned around, remembered."""
