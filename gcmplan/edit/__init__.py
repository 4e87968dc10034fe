"""BRIDGE from an address and a value to new texts. Nothing here reads or writes a file."""
