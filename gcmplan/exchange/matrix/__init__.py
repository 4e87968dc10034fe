"""A plan that never was YAML: an action matrix as bodies keep it, made into one, with questions."""
