"""Pictures of a network: SVG of our own, PNG made from it."""
