"""Plans in other people's formats, and back. Nothing here prints, or reads or writes YAML."""
