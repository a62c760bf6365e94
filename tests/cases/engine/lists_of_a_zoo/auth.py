def current_visitor(token: str):
    return None
