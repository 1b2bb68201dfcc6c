"""Graph files: GraphML and GEXF, with every statement inside them."""
