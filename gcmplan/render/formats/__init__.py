"""The formats of results: a folder for each kind of result, and in it a module for each format."""
