"""What was taken over from an action matrix, one module a format."""
