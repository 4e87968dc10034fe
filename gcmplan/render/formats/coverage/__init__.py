"""What serves what, in one plan or in several, one module a format."""
