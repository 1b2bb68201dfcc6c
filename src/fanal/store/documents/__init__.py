"""Papers in the base: contents, pages, and the words on them."""
