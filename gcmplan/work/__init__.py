"""What commands do, between the words they were given and the result they show."""
