"""From the text of a YAML file to its data, and to what is wrong with it."""
