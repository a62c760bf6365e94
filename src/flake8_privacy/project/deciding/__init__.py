"""What the summaries of a whole project come to: who is to blame for a call, whom data reaches, what stayed open."""
