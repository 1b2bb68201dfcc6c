"""Tables: CSV and XLSX, with cells that no program takes for formulas."""
