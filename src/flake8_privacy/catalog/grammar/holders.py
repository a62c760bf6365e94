"""Names of what keeps people's choices, and what is asked of it: ``opt_outs.contains(user)``, ``prefs.refuses(x)``."""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from flake8_privacy.catalog.schema import ConsentName
from flake8_privacy.catalog.words import nouns, singular

_ANY = "any"
_LONGEST_PHRASE = 5
_WORDS = re.compile(r"[a-z]+")
_BEHIND = frozenset({"of", "for", "by"})
"""What a name says behind one of these is whose or which it is: ``choices_of_player``."""
_SAYING = frozenset({"granted", "refused", "granting", "declining", "negating", "topic", "neutral"})
"""The roles of words by which a question about consent is asked."""
_TELLING = frozenset({"granted", "refused"})
_ANSWERING = frozenset({"granting", "declining"})

_REFUSING = frozenset({"declining", "refused", "negating"})
_TURNING = _REFUSING | {"skipping"}
"""What in a question turns the meaning of a yes."""
_FUNCTIONAL = "functional"
_PROMOTING = frozenset({"marketing", "advertising"})
_SPOKEN = frozenset({"granted", "refused"})
_ABOUT = frozenset({"granting", "declining", "negating", "switching", "skipping", "activity"})
_ASKED = frozenset({"granting", "declining", "neutral", "negating"})

Phrases = Callable[[tuple[str, ...]], "list[tuple[str, str]] | None"]


class HolderWords:
    """Reads names of objects that hold choices, with the lists of ``consent.toml``."""

    def __init__(self, data: dict[str, Any], phrases: Phrases, consent: Callable[[str], ConsentName | None]) -> None:
        self._phrases = phrases
        self._consent = consent
        self._topics: dict[str, str] = data["topics"]
        self._agreed_to = frozenset(data["agreed_to"])
        self._holders = self._agreed_to.union(data["holders"])
        self._others = frozenset(data["holders_of_others"])
        self._keepers = frozenset(data["keepers"])
        self._asking = frozenset(data["asking"])
        self._wishing = frozenset(data["wishing"])
        self._anchored = frozenset(data["anchored"])
        self._no_questions = frozenset(data["no_questions"])
        self._sorts = {phrase.split()[-1] for phrase in self._holders if " " in phrase} - {"group"}
        self.is_refused = cache(self._is_refused)
        """Whether a name is that of a collection in which stands what a person refused: ``revoked_purposes``."""
        self.hands_over = cache(self._hands_over)
        """Whether a method gives choices of somebody: ``permits.for_rider(rider)``."""
        self.asked = cache(self._asked)
        """What a method of this name says of consent, asked of an object of that name."""
        self.may_be_asked = cache(self._may_be_asked)
        """Whether a call of this name, of an object of that name, may be a question for consent."""

    def is_holder(self, name: str) -> bool:
        """Whether a name is that of an object that holds a person's choices."""
        words = self._kept(nouns(name))
        size = 2 if " ".join(words[-2:]) in self._holders else 1  # a group is another owner, a "cookie group" is none
        is_holder = _ends_with(words, self._holders) or (words[-1:] != () and self.is_refused(name))
        return is_holder and self._others.isdisjoint(words[:-size])

    def _is_refused(self, name: str) -> bool:
        words = self._kept(nouns(name))
        phrases = self._phrases(words[:-1]) if len(words) > 1 else None
        roles = [role for role, _ in phrases or ()]
        is_turned = sum(role in _REFUSING for role in roles) % 2 == 1 and "" not in roles
        return is_turned and (words[-1] in self._sorts or _ends_with(words, self._holders))

    def is_agreed_to(self, name: str) -> bool:
        """Whether a name is that of a collection in which nothing stands but what a person agreed to."""
        return _ends_with(_less_of(nouns(name)), self._agreed_to)

    def _hands_over(self, owner: str, method: str) -> bool:
        words = nouns(method)
        behind = next((place for place, word in enumerate(words) if word in _BEHIND), None)
        return behind is not None and self._asking.issuperset(words[:behind]) and self.is_holder(owner)

    def _may_be_asked(self, owner: str, method: str) -> bool:
        if not self._no_questions.isdisjoint((*nouns(owner), *nouns(method))):
            return False
        roles = {role for role, _ in self._phrases(nouns(method)) or ()}
        # "permits", "consent_scope"; what is asked for besides is something else: "wants_dark_theme".
        return not _TELLING.isdisjoint(roles) or ("" not in roles and not _ANSWERING.isdisjoint(roles))

    def headed(self, owner: str, name: str) -> str | None:
        """The purpose of a key below choices whose last words are a topic: ``choices["learning_analytics"]``.

        A key that says again what it is among is none: ``COOKIES["session_cookie"]``.
        """
        words = nouns(name)
        if words[-1:] == nouns(owner)[-1:]:
            return None
        phrases = self._phrases(words) if len(words) > 1 else None
        if not phrases or {role for role, _ in phrases} != {"", "topic"} or phrases[-1][0] != "topic":
            return None
        topics = [phrase for role, phrase in phrases if role == "topic"]
        return self._topics[topics[0]] if len(topics) == 1 and topics[0] not in self._anchored else None

    def _kept(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The words of what is kept, by the name of what keeps it or answers for it."""
        words = _less_of(words)
        while len(words) > 1 and words[-1] in self._keepers:
            words = words[:-1]
        return words

    def _asked(self, owner: str, method: str) -> ConsentName | None:
        words = self._kept(nouns(owner))
        consent = self._consent("_".join(words))
        if consent is None and not _ends_with(words, self._holders):
            return None
        asked = nouns(method)
        if consent is None and set(asked).issuperset(words):
            return None  # a right of a role: "Permission.check_permission" says again what it is asked of
        phrases = self._phrases(tuple(word for word in asked if word not in self._asking))
        if phrases is None or not _SAYING.issuperset(role for role, _ in phrases):
            return None
        negated = sum(role in ("declining", "negating", "refused") for role, _ in phrases) % 2 == 1
        topics = [self._topics[phrase] for _, phrase in phrases if phrase in self._topics]
        is_answer = any(role in _ANSWERING and phrase not in self._wishing for role, phrase in phrases)
        if consent is None:
            return ConsentName(not negated, topics[-1] if topics else _ANY) if is_answer else None
        if not (is_answer or topics or negated or not self._asking.isdisjoint(asked)):
            return None
        return ConsentName(consent.granted != negated, topics[-1] if topics else consent.purpose)


class HintWords:
    """Reads parts of questions with the lists of ``consent.toml``."""

    def __init__(self, data: dict[str, Any], phrases: Phrases) -> None:
        self._phrases = phrases
        self._topics: dict[str, str] = data["topics"]
        self._roles: dict[str, str] = data["roles"]
        self._anchored = frozenset(data["anchored"])
        self._asking = frozenset(data["asking"])
        self._otherwise = frozenset(data["otherwise"])
        self._spoken = frozenset(data["spoken"])
        self.answers, self.is_otherwise = cache(self._answers), cache(self._is_otherwise)

    def speaks(self, name: str) -> bool:
        """Whether a name speaks of consent, or of a purpose and what was answered: ``sends_usage_statistics``."""
        phrases = self._told(name)
        if not phrases:
            return False
        roles = {role for role, _ in phrases}
        return not _SPOKEN.isdisjoint(roles) or (not _ABOUT.isdisjoint(roles) and bool(self._purposes(phrases)))

    def mentions(self, text: str) -> bool:
        """Whether a text that something is looked up by is a purpose, or speaks of consent: ``"consent:analytics"``."""
        phrases = self._told(text)
        if not phrases or self.speaks(text):
            return bool(phrases)
        if len(phrases) == 1 and self._topics.get(phrases[0][1]) in _PROMOTING:
            return True  # "offers", "partners": as a whole they are purposes, beside others anything
        return phrases[-1][0] == "topic" and not self._purposes(phrases) <= {_ANY}

    def agreed_by(self, text: str) -> ConsentName | None:
        """What a yes to a question in words means: ``"Send anonymous usage statistics?"``."""
        words = [singular(word) for word in _WORDS.findall(text.lower())]
        roles, topics, at = [], [], 0
        while at < len(words):
            sizes = range(min(_LONGEST_PHRASE, len(words) - at), 0, -1)
            parts = [" ".join(words[at : at + size]) for size in sizes]
            phrase = next((part for part in parts if part in self._roles or part in self._topics), words[at])
            roles.append(self._roles.get(phrase, ""))
            topics += [phrase] if phrase in self._topics and phrase not in self._anchored else []
            at += phrase.count(" ") + 1
        is_told = not _SPOKEN.isdisjoint(roles) or (bool(topics) and not _ABOUT.isdisjoint(roles))
        purposes = [self._topics[topic] for topic in topics if self._topics[topic] != _ANY]
        is_turned = sum(role in _TURNING for role in roles) % 2 == 1
        return ConsentName(not is_turned, purposes[-1] if purposes else _ANY) if is_told else None

    def _answers(self, name: str) -> bool:
        """Whether a name says no more than how a question is asked or answered: ``has``, ``is_given``, ``status``."""
        words = nouns(name)
        rest = tuple(word for word in words if word not in self._asking)
        phrases = self._phrases(rest)
        return bool(words) and phrases is not None and _ASKED.issuperset(role for role, _ in phrases)

    def _is_otherwise(self, name: str) -> bool:
        """Whether a name says that something else is asked: a feature, a right; not what was accepted."""
        words = nouns(name)
        is_answered = len(words) > 1 and words[-1] in self._spoken
        return not self._otherwise.isdisjoint(words) and not is_answered

    def _told(self, name: str) -> list[tuple[str, str]]:
        """The phrases of a name that ends in a known one; none for what an unknown word makes another thing."""
        phrases = self._phrases(nouns(name))
        return phrases if phrases and phrases[-1][0] else []

    def _purposes(self, phrases: list[tuple[str, str]]) -> set[str]:
        """The purposes that are named for which consent is needed."""
        topics = {phrase for _, phrase in phrases if phrase in self._topics} - self._anchored
        return {self._topics[topic] for topic in topics} - {_FUNCTIONAL}


def _less_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name up to the one behind which stands whose it is."""
    for place, word in enumerate(words):
        if place and word in _BEHIND:
            return words[:place]
    return words


def _ends_with(words: tuple[str, ...], phrases: frozenset[str]) -> bool:
    return words[-1:] != () and (words[-1] in phrases or " ".join(words[-2:]) in phrases)
