"""What is made for others to install: the bundle for computers without internet."""
