"""The kill campaign: things are done, something of them is ended at a random moment, and what is left is held to its word."""
