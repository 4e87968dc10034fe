"""Parts of screens and pages, each for the formats that show it."""
