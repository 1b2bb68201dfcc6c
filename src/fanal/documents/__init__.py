"""Papers read page by page: bytes in, text and metadata out (pure; run in a limited process)."""
