"""What other programs read of `gcmplan validate`, read back as they read it."""
