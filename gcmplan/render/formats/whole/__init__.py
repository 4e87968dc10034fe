"""Formats for a whole plan, one module a format."""
