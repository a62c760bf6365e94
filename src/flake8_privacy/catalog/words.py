"""Takes the words of a name apart: ``userEmailAddress`` and ``user_email_address`` say the same."""

import re
from functools import lru_cache

_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_WORD = re.compile(r"[^\W_]+")
# Endings in "s" that are no plural: "address", "status", "analysis".
_SINGULAR_ENDINGS = ("ss", "us", "is")
_IRREGULAR = {"cookies": "cookie", "movies": "movie", "selfies": "selfie", "series": "series", "diagnoses": "diagnosis"}
_LONGEST_NAME = 120
# Letters that are no letter with an accent.
_LETTERS = str.maketrans({"ß": "ss", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "æ": "ae", "Æ": "Ae", "đ": "d"})
# Texts with these are paths, patterns and sentences, not names.
_NO_NAME = re.compile(r"[/\\\\(){}<>?=%,;!\n]")


def split(name: str) -> tuple[str, ...]:
    """The words of a name in lower case, without digits at the end of a word (``address2``)."""
    # perf: most names are plain snake case.
    if name.islower() and name.isascii() and name.replace("_", "a").isalpha() and len(name) <= _LONGEST_NAME:
        return tuple(filter(None, name.split("_")))
    if len(name) > _LONGEST_NAME or _NO_NAME.search(name):
        return ()
    if not name.isascii():
        name = _without_accents(name)
    words = []
    for word in _WORD.findall(_HUMP.sub("_", name)):
        bare = word.rstrip("0123456789")
        # "e164" or "h1" keep their digits: one letter alone says nothing.
        words.append((bare if len(bare) > 1 or not word[-1].isdigit() else word).lower())
    return tuple(word for word in words if word)


def _without_accents(name: str) -> str:
    """A name as it is written where letters with accents are avoided: ``prenom``, ``strasse``."""
    from unicodedata import combining, normalize  # perf: hardly any name has such a letter

    return "".join(letter for letter in normalize("NFKD", name.translate(_LETTERS)) if not combining(letter))


@lru_cache(maxsize=1 << 14)  # what a large project calls its things takes much room, and is mostly asked for once
def nouns(name: str) -> tuple[str, ...]:
    """The words of a name, each in the singular."""
    return tuple(map(singular, split(name)))


def singular(word: str) -> str:
    """The singular of an English noun, or the word itself."""
    if len(word) < 4 or word[-1] != "s" or word.endswith(_SINGULAR_ENDINGS):
        return word
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches")):
        return word[:-2]
    return word[:-1]
