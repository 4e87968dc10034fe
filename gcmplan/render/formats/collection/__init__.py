"""The page that lists the reports on several plans."""
