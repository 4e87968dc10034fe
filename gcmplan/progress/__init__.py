"""How far a plan has come: one definition for each number, for every screen and file."""
