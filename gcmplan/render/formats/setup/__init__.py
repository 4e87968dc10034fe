"""What set-up would write, one module a format."""
