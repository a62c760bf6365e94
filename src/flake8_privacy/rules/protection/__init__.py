"""What leaks is stolen."""
