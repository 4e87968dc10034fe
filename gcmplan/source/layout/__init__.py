"""The canonical layout of a text, which keeps every comment with what it speaks of."""
