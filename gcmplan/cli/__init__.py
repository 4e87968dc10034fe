"""The door: the commands. Nothing imports from here."""
