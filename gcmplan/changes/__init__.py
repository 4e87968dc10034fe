"""What became of a plan between two versions."""
