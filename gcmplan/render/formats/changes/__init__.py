"""What became of a plan, one module a format."""
