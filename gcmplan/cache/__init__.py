"""What earlier runs found, kept by all that it depends on. It may be deleted at any time."""
