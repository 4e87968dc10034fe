"""The life of one thing in a plan, one module a format."""
