"""What a project lets people do: leave a list, be forgotten, take a consent back; and whom it sends promotions."""
