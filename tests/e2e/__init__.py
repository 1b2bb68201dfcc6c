"""The desk in a real browser. A package, so that pytest ends its browser before tests elsewhere start an event loop."""
