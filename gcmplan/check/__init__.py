"""What is wrong with a plan: rules, and the one walk in which they are asked."""
