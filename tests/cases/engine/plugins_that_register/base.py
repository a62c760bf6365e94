"""__init_subclass__ and a metaclass."""
class Plugin:
    known = {}

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        Plugin.known[cls.name] = cls

    @classmethod
    def named(cls, name):
        return cls.known[name]()


PLUGINS = []


class Output:
    def __init_subclass__(cls):
        PLUGINS.append(cls())
