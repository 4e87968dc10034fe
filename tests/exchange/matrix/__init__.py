"""Plans from action matrices."""
