import atexit
import weakref
from contextlib import ExitStack, AsyncExitStack

from audit import farewell, tidy


def a(member):
    with ExitStack() as stack:
        stack.callback(farewell, member.email)  # expect: PRV601
        stack.callback(tidy, member.email)
        stack.callback(farewell, whom=member.pk)


async def a2(member):
    async with AsyncExitStack() as stack:
        stack.push_async_callback(farewell, member.email)  # expect: PRV601
        stack.callback(tidy, member.email)


def b(member):
    atexit.register(farewell, member.email)  # expect: PRV601
    atexit.register(tidy, member.email)


def c(member, obj):
    weakref.finalize(obj, farewell, member.email)  # expect: PRV601
    weakref.finalize(obj, tidy, member.email)
