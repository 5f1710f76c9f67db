"""What the pages of the UI show besides the answers to questions."""
