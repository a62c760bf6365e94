"""A tide table service: who may do what is asked in words that say nothing of consent."""
