"""What the Compact says: its objectives, principles and round tables, and what goes with them."""
