"""The smallest hand-written statement for each question, without filters and order: what its time is held against."""
