"""What cannot be, whatever else changed."""
