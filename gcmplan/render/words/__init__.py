"""What things are called and how figures are written, in the language of the reader."""
