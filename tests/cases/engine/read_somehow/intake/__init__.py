"""What requests bring, alone and in batches."""
