"""The rules about what became of a plan, one a module; they are asked with `validate --since`."""
