"""Plans with one slip each, and what is found in them by the real command."""
