"""What a function is given in advance, by an id, and what whoever runs it hands over."""

from functools import partial

import mixpanel

client = mixpanel.Mixpanel("token")


def send(who, mailbox):
    client.people_set(who, {"mailbox": mailbox})  # expect: PRV201


def start(passenger, pool):
    job = partial(send, passenger.pk)
    pool.submit(job, passenger.email)  # expect: PRV101
    pool.submit(job, "desk@ferry.example")
