"""Results as plain data, for JSON and CSV."""
