"""What keeps a file from being read as a plan: one module a rule, GCM001 to GCM013."""
