"""What becomes of files: one module a format."""
