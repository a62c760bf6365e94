"""What is called a member or a request, and is nobody's."""
import logging
import os
import tarfile
import urllib.request
from urllib.request import Request as Outgoing

logger = logging.getLogger(__name__)


def unpack(path, start):
    with tarfile.open(path) as archive:
        listed = [info for info in archive.getmembers() if info.name.startswith(start)]
        for member in listed:
            os.mkdir(member.name.replace(start, path))


def folders_of(club):
    for member in club.members:
        os.mkdir(f"/srv/{member.email}")  # expect: PRV606


def send(request: Outgoing):
    logger.debug("sending %s", request.data)
    return urllib.request.urlopen(request)


def send_now(url):
    request = urllib.request.Request(url, b"weather")
    logger.debug("sending %s", request.data)


def receive(request):
    logger.debug("received %s", request.data)  # expect: PRV601
