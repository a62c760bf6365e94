"""Steps around a reader, as middleware goes around an answer: each is made of the one before."""

from collections.abc import Iterable
from functools import partial


class Step:
    async def around(self, inner, guest):
        print(guest.email)  # expect: PRV601
        return await inner(guest)


class Quiet(Step):
    async def around(self, inner, guest):
        return await inner(guest)


def chain_of(steps: Iterable[Step], reader):
    async def last(guest):
        return await reader(guest)

    def make():
        answer = last
        for step in steps:
            answer = partial(step.around, answer)

        async def called(guest):
            guest = await answer(guest)
            print(guest.phone)  # expect: PRV601

        return called

    return make


def chain_around(steps: Iterable[Step], answer, guest):
    for step in steps:
        answer = partial(step.around, answer)
    return answer(guest)


def chain_of_nothing(answer, guest):
    for _ in range(3):
        answer = partial(answer, answer)
    return answer(guest.email)


def serve(guests):
    for guest in guests:
        chain_around([Step(), Quiet()], print, guest)
        chain_of([Step(), Quiet()], len)()(guest)
