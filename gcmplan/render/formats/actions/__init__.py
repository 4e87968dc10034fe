"""Actions that were asked for, one module a format."""
