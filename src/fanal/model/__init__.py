"""What Fanal speaks of: schemata, vocabularies, statements, entities, cases. No I/O but its own YAML."""
