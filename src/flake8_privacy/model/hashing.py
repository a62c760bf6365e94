"""The hash that ids and digests are made with.

perf: it comes with Python; hashlib, where it is offered, loads OpenSSL as well, which takes as long as reading a file.
"""

try:
    from _blake2 import blake2b
except ImportError:  # a Python built without it
    from hashlib import blake2b

__all__ = ["blake2b"]
