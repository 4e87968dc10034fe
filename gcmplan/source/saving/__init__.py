"""Files are written whole, and all of an edit or none."""
