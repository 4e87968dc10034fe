"""What is to be shown, gathered from all that was found; the same for every format."""
