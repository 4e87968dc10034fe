"""Edits of a YAML text in place: not one character changes but those that must."""
