"""What people see in an editor."""
