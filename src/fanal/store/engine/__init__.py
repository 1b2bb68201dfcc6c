"""SQLite and PostgreSQL: connections, and the little that differs between them."""
