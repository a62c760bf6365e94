"""A club of anglers: a table whose name says nothing of people, and hurdles declared elsewhere."""
