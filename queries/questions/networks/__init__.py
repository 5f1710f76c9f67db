"""Networks as answers: their nodes with measures and sentences, and their links."""
