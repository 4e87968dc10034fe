"""Drawings of characters: bars, strips, plots."""
