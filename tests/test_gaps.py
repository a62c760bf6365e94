"""What the analysis could not see: calls that personal data reaches and nothing explains."""

from textwrap import dedent

from flake8_privacy.checking import check_project
from flake8_privacy.model.source import SourceFile
from flake8_privacy.settings import Settings


def gaps(**modules: str) -> list[str]:
    files = [SourceFile(f"{name}.py", dedent(text).encode()) for name, text in modules.items()]
    return [f"{gap.path}:{gap.line} {gap.reason}" for gap in check_project(files, Settings()).gaps]


def test_calls_that_nothing_explains() -> None:
    assert gaps(
        desk="""\
            import parcelpost
            from vendored import dispatch

            def sent(guest, gateway, callback):
                gateway.forward(guest.email)
                parcelpost.Client("key").ship(to=guest.email)
                dispatch({"tel": guest.phone})
                callback(guest.pk, guest.email)

            class Desk:
                def __init__(self, channel):
                    self.channel = channel

                def left(self, guest):
                    self.channel.notify(f"bye {guest.email}")
            """
    ) == [
        "desk.py:5 guest.email goes into gateway.forward(), which nothing explains",
        "desk.py:6 guest.email goes into parcelpost.Client.ship(), which nothing explains",
        "desk.py:7 guest.phone goes into vendored.dispatch(), which nothing explains",
        "desk.py:8 guest.email goes into callback(), which nothing explains",
        "desk.py:15 guest.email goes into channel.notify(), which nothing explains",
    ]


def test_what_is_known_of_a_package_is_no_gap_whatever_it_is_called() -> None:
    desk = """\
        import requests

        def told(guest):
            requests.put("https://api.hubapi.com/contacts", json={"email": guest.email})
    """
    assert gaps(desk=desk) == []


def test_calls_that_are_explained_or_keep_their_data() -> None:
    assert (
        gaps(
            desk="""\
            import hashlib
            import logging
            import parcelpost
            from dataclasses import dataclass
            from django.shortcuts import render
            from mixpanel import Mixpanel
            from models import Guest

            mp = Mixpanel("token")

            @dataclass
            class Line:
                text: str

            def show(value):
                return value.strip().lower()

            def sent(request, guest, known, template):
                mp.track("1", "sent", {"mail": guest.email})
                logging.info("%s", guest.email)
                known.append(guest.email)
                Line(show(guest.email))
                Guest.objects.filter(email=guest.email).update(phone=guest.phone)
                template.render(name=guest.email)
                parcelpost.Client("key").ship(to=guest.pk)
                parcelpost.ship(hashlib.sha256(guest.email.encode()).hexdigest())
                guest.save()
                return render(request, "sent.html", {"mail": guest.email})
            """
        )
        == []
    )


def test_call_that_a_caller_explains_is_no_gap() -> None:
    desk = """\
        from mixpanel import Mixpanel

        def sent(client, guest):
            client.track("1", "sent", {"mail": guest.email})

        def start(guest):
            sent(Mixpanel("token"), guest)
        """
    assert gaps(desk=desk) == []


def test_gaps_of_files_that_were_not_asked_for_are_left_out() -> None:
    text = b"def sent(gateway, guest):\n    gateway.notify(guest.email)\n"
    files = [SourceFile("a.py", text), SourceFile("b.py", text, reported=False)]
    assert [gap.path for gap in check_project(files, Settings()).gaps] == ["a.py"]


def test_a_walk_down_a_tree_hits_no_bound() -> None:
    tree = """\
        import logging

        log = logging.getLogger(__name__)

        def walk(node, user):
            for child in node.children:
                visit(child, user)
            return user.email

        def visit(node, user):
            log.info("%s sees %s", walk(node, user), node)
    """
    assert gaps(tree=tree) == []
