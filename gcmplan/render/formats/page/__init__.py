"""What a rule means, one module a format."""
