"""Profiles in which a tool keeps settings, and those of persons."""
import json

import shelf.context
import shelf.settings


def inspect(name=None, output=None):
    profiles = shelf.settings.load_profiles()
    if name is None:
        current_profile = shelf.context.get_settings_context().profile
        name = current_profile.name
        print(f"No name is given, so it is {name!r}")
    profile_data = {key: str(value) for key, value in profiles[name].settings.items()}
    print(json.dumps(profile_data))


def greet(profile, member):
    print(f"Welcome, {profile.name} ({member.pk})")  # expect: PRV601
