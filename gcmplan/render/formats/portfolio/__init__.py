"""How several plans do, one module a format."""
