"""Walkthroughs in the browser: made, edited, presented, printed and given away as one file."""
