"""All rules, one module a format."""
