"""What a row can be, in plain words: templates that turn a reader's answers into a mapping."""
