"""What a base keeps beside statements."""
