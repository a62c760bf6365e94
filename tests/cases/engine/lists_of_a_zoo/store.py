lists = None
calls = None
