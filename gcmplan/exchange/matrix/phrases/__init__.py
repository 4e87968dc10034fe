"""What people write into cells: taken for what it surely means, or for nothing."""
