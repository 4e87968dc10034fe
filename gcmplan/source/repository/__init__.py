"""Git: files as they stood in a commit."""
