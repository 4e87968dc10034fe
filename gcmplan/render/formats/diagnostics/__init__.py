"""What is wrong with plans, one module a format."""
