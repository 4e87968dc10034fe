"""The wing of the file: what is written. It knows YAML, and knows no plan."""
