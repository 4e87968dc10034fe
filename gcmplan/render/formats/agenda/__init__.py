"""What falls due, in one plan or in several, one module a format."""
