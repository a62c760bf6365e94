"""Feature flags of the donation form."""
import os

import ldclient
from ldclient import Config, Context

ldclient.set_config(Config(os.environ["LD_KEY"]))


def context_for(donor):
    return Context.builder(str(donor.pk)).set("gifts", donor.gifts.count()).set("country", donor.country).build()


def new_form(donor):
    return ldclient.get().variation("new-form", context_for(donor), False)


def staff_preview(member):
    builder = Context.builder(str(member.pk))
    builder.set("email", member.email)
    builder.set("team", member.team.name)
    return ldclient.get().variation("staff-preview", builder.build(), False)  # expect: PRV101


def sandbox(key):
    builder = Context.builder(key)
    builder.kind("device").name("till at the entrance")
    return ldclient.get().variation("sandbox", builder.build(), False)
