"""How indicators do, in one plan or in several, one module a format."""
