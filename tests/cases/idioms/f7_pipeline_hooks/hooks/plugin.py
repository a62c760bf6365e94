"""Hooks that Flowline calls."""
import os

from heapapi import HeapAPIClient

from .identity import login_name, user_token
from .payload import command_properties, node_properties, project_properties

heap = HeapAPIClient(os.environ.get("FLOWLINE_HEAP", "0"))


class UsageHooks:
    """Registered once; asks for consent in the configuration."""

    def __init__(self, settings):
        self._consent = settings.get("consent", False)
        self._sent = False

    def before_command(self, command, **options):
        if self._consent and not self._sent:
            heap.track(user_token(), "Command", command_properties(command, **options))
            self._sent = True

    def after_catalog(self, project):
        if self._consent:
            heap.track(user_token(), "Project", project_properties(project))

    def after_node(self, node, seconds):
        if self._consent:
            heap.track(user_token(), "Node", {**node_properties(node), "seconds": seconds})

    def on_share(self, project, recipient_email):
        if not self._consent:
            return
        properties = project_properties(project)
        properties["username"] = login_name()
        heap.add_user_properties(user_token(), properties)  # expect: PRV101

    def on_review(self, project, reviewers):
        if self._consent:
            mails = [reviewer.email for reviewer in reviewers]
            heap.track(user_token(), "Review", {"reviewers": len(mails), "known": "ops@flowline.example" in mails})

    def on_publish(self, project, maintainer):
        if self._consent:
            properties = {"name": project.name, "maintainer": maintainer.full_name}
            heap.track(user_token(), "Publish", properties)  # expect: PRV101
