"""What an edit writes into files, one module a format."""
