"""Where papers are kept: each content once, and the limited process that reads them."""
