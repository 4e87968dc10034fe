"""How a plan does, one module a format."""
