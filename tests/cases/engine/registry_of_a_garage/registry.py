"""Handlers by name, kept in a class and in a module."""

HOOKS = []
LISTENERS = {}


class Registry:
    handlers = {}

    @classmethod
    def register(cls, name, handler):
        cls.handlers[name] = handler

    @classmethod
    def run(cls, name, payload):
        cls.handlers[name](payload)


def listener(name):
    def keep(function):
        LISTENERS.setdefault(name, []).append(function)
        return function

    return keep


def hook(function):
    HOOKS.append(function)
    return function


def tell(name, payload):
    for function in LISTENERS.get(name, ()):
        function(payload)


def run_hooks(payload):
    for function in HOOKS:
        function(payload)
