"""Networks of agencies: the projection from the graph, and analyses that are functions of a network alone."""
