"""What can be told by its form: addresses, numbers, dates and sums."""
