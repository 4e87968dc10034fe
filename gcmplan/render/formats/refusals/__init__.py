"""Formats for what cannot be imported."""
