"""What a walkthrough of a review says, before anyone draws it."""
