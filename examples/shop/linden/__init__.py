"""Linden: phones, routers and fibre lines, sold online and in four towns."""
