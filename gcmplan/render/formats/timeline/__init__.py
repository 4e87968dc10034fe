"""Actions over time, in one plan or in several, one module a format."""
