"""The mapping format: what the columns of a table mean; read, written, checked and described by one set of fields."""
