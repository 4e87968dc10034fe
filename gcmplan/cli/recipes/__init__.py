"""What commands do in more than a few lines, or share."""
