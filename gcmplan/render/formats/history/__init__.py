"""How a plan did over its versions, one module a format."""
