"""One thing in a plan, one module a format."""
