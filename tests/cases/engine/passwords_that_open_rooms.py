"""Passwords that people share, and those of one person."""
import logging
from dataclasses import dataclass

from django.db import models

logger = logging.getLogger(__name__)


class Room(models.Model):
    name = models.CharField(max_length=60)
    password = models.CharField(max_length=60, blank=True)


class RoomUser(models.Model):
    room = models.ForeignKey(Room, on_delete=models.CASCADE)
    password = models.CharField(max_length=60)  # expect: PRV605


@dataclass
class GameData:
    seats: int
    password: str


@dataclass
class LoginData:
    seats: int
    password: str


def opened(room, game: GameData, login: LoginData, member):
    logger.info("%s opens with %s", room.pk, room.password)
    logger.info("this is %s", game)
    logger.info("this is %s", login)  # expect: PRV601
    logger.info("of a member: %s", member.password)  # expect: PRV601
