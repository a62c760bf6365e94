"""What a function does about consent beside checking it: what it writes, and the cookies that need it."""
