"""Schemas, one module a format."""
