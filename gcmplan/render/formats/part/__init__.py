"""A thing or a field of the plan format, one module a format."""
