"""What became of several plans, one module a format."""
