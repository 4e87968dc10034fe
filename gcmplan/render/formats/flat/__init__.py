"""A plan file, one field a line."""
