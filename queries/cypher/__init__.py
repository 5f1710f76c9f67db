"""The Cypher of the questions, one to a file, each with a header that says what it takes and gives."""
