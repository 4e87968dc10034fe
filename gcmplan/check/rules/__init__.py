"""The rules about plans, one module each; the folder is their registry."""
