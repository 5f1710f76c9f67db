"""What the graph answers: Cypher, typed questions over it, network analyses and the ways to write an answer out."""
