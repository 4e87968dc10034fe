"""The wing of the meaning: what a plan is. It knows no file."""
