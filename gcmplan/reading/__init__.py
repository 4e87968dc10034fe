"""From what is named on a command line to plans: where they are, at which revision, as set."""
