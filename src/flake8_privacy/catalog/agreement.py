"""The grammar of names about consent: a row of known words with a polarity and a purpose."""

from functools import cache
from typing import Any

from flake8_privacy.catalog.grammar.holders import HintWords, HolderWords
from flake8_privacy.catalog.grammar.phrases import is_object, of_cookies
from flake8_privacy.catalog.schema import ConsentName
from flake8_privacy.catalog.words import nouns

_LONGEST_PHRASE = 5
_ANY = "any"
_TAKING_PART, _SHARED = "sharing", "share data"
"""The word behind what is shared, and the topic that it is to share whatever data."""


_RAISED = frozenset({"error", "exception"})
_STATES = frozenset({"status", "state"})


class ConsentWords:
    """Reads names of consent, of guards and of data-sharing tiers with the lists of ``consent.toml``."""

    def __init__(self, data: dict[str, Any]) -> None:
        # A phrase has several roles at once: "tracking" is a topic, and a switchable one.
        self._roles: dict[str, str] = data["roles"]
        self._topics: dict[str, str] = data["topics"]
        self._switchable = frozenset(data["switchable"])
        said = [phrase for phrase, role in self._roles.items() if role in ("granted", "refused")]
        self._telling = frozenset(word for phrase in (*said, *self._topics) for word in phrase.split())
        self._alone = frozenset(data["alone"])
        self._denied = frozenset(data["denied"])
        self._anchored = frozenset(data["anchored"])
        self._sharing = frozenset(data["sharing"])
        self._shared = frozenset(data["shared"])
        self._constant: dict[str, str] = data["constant"]
        self._records = frozenset(data["records"])
        self._managers = frozenset(data["managers"])
        self._leading = frozenset(data["leading"])
        self._turning = frozenset(data["turning"])
        self._trailing = frozenset(data["trailing"])
        self._failing = frozenset(data["failing"])
        self._answers: dict[str, bool] = data["answers"]
        self._spoken = frozenset(data["spoken"])
        self._level_heads = frozenset(data["level_heads"])
        self._answer_heads = frozenset(data["answer_heads"])
        self._level_names = frozenset(data["level_names"])
        self._levels: dict[str, bool] = data["levels"]
        self._covers = {purpose: frozenset(covered) for purpose, covered in data["covers"].items()}
        self._tiers: dict[str, bool] = data["tiers"]
        self._tier_heads = frozenset(data["tier_heads"])
        self._tier_apart = frozenset(data["tier_apart"])
        self._everyday_tiers = frozenset(data["tier_everyday"])
        self._paid_with = frozenset(data["paid_with"])
        self._tier_leading = frozenset(data["tier_leading"])
        self._tier_trailing = frozenset(data["tier_trailing"])
        self.holders = HolderWords(data, self._phrases, self._consent)
        self.hints = HintWords(data, self._phrases)
        self.consent = cache(self._consent)
        """What a name says about whether the person agreed."""
        # perf: four other questions begin with this one.

    def _consent(self, name: str) -> ConsentName | None:
        words = nouns(name)
        found = self._read(words)
        if found is None and not self._managers.isdisjoint(words) and not self._is_about_asking(words):
            return ConsentName(True, _ANY)
        if found is None and name.isupper():
            return self._read_constant(words)
        return found

    def _is_about_asking(self, words: tuple[str, ...]) -> bool:
        """Whether a name is of a switch, an address or an action, not of an answer: ``klaro_enabled``."""
        phrases = self._phrases(words)
        return phrases is None or any(role in ("switching", "skipping", "negating") for role, _ in phrases)

    def _read_constant(self, words: tuple[str, ...]) -> ConsentName | None:
        for size in (2, 1):
            purpose = self._constant.get(" ".join(words[-size:]))
            if purpose is not None:
                return ConsentName(True, purpose)
        return None

    def _phrases(self, words: tuple[str, ...]) -> list[tuple[str, str]] | None:
        """The phrases of a name with their roles, longest first; ``None`` when a word forbids consent."""
        phrases: list[tuple[str, str]] = []
        at = 0
        while at < len(words):
            if words[at] in self._shared and words[at + 1 :] == (_TAKING_PART,):
                kept = [each for each in phrases if each[1] not in self._topics]
                return [*kept, ("topic", _SHARED)]  # "location_history_sharing"
            if words[at] in self._sharing and self._is_shared(words[at + 1 :]):
                return [*phrases, ("topic", _SHARED)]
            for size in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
                phrase = " ".join(words[at : at + size])
                role = self._roles.get(phrase) or ("topic" if phrase in self._topics else "")
                if role or size == 1:
                    break
            if role == "never":
                return None
            phrases.append((role, phrase))
            at += size
        return phrases

    def _is_shared(self, words: tuple[str, ...]) -> bool:
        """Whether these words are what somebody shares, and no purpose of its own: ``listening_history``."""
        is_known = " ".join(words) in self._topics or any(self._roles.get(word) == "never" for word in words)
        return len(words) > 1 and words[-1] in self._shared and not is_known

    def _read(self, words: tuple[str, ...]) -> ConsentName | None:
        if self._telling.isdisjoint(words):
            return None  # perf: "user_id" holds words that stand beside consent, and none that says it
        phrases = self._phrases(words)
        if phrases is None:
            return None
        roles: set[str] = set()
        topics: list[str] = []
        negations = 0
        leading = False
        for role, phrase in phrases:
            if role == "":
                # An unknown word behind makes it another thing: "consent_banner", not "location_history_consent".
                if is_object(phrases):
                    break
                if roles or (topics and phrases[-1][0] not in ("granted", "refused")):
                    return None
                leading = True
            if phrase in self._topics:
                topics.append(phrase)
            if phrase == "on" and not roles.isdisjoint(("granted", "refused")):
                continue  # the day of it
            if role not in ("", "topic", "neutral"):
                roles.add(role)
                negations += role in ("declining", "negating", "skipping")
        return self._judge(roles, topics, negations % 2 == 1, leading)

    def _judge(self, roles: set[str], topics: list[str], negated: bool, leading: bool) -> ConsentName | None:
        purpose = self._purpose(topics)
        if "granted" in roles or "refused" in roles:
            # "enable_consent", "skip_consent", "log_consent" and "consent_enabled" are about the asking.
            if not roles.isdisjoint(("switching", "skipping")) or ("activity" in roles and not topics):
                return None
            return ConsentName(("refused" not in roles) != negated, purpose)
        if not self._alone.isdisjoint(topics):
            return ConsentName(not negated, purpose)
        if not self._denied.isdisjoint(topics):
            return ConsentName(negated, purpose)
        if not topics or self._anchored.issuperset(topics) or (leading and purpose == _ANY):
            return None
        saying = {"granting", "declining"}
        if not self._switchable.isdisjoint(topics):
            saying |= {"switching", "skipping", "activity", "negating"}
        if saying.isdisjoint(roles):
            return None
        return ConsentName(not negated, purpose)

    def _purpose(self, topics: list[str]) -> str:
        purposes = [self._topics[topic] for topic in topics]
        if "newsletter" in purposes:
            return "newsletter"
        named = [purpose for purpose in purposes if purpose != _ANY]
        return named[-1] if named else _ANY

    def choice(self, key: str) -> ConsentName | None:
        """As :meth:`consent`, for a key of a form or of preferences, where the topic alone says it."""
        found = self.consent(key)
        if found is not None:
            return found
        purpose = self._topics.get(of_cookies(nouns(key)))
        return None if purpose is None else ConsentName(True, purpose)

    def topic(self, key: str) -> ConsentName | None:
        """What a key means below an object of choices; words that also name data (``email``) mean nothing."""
        phrase = of_cookies(nouns(key))
        purpose = self._topics.get(phrase)
        return None if purpose is None or phrase in self._anchored else ConsentName(True, purpose)

    def is_record(self, name: str) -> bool:
        """Whether a class of this name keeps how people answered: ``Consent``, ``ConsentRecord``, ``OptInLog``."""
        return self.recorded(name) is not None

    def recorded(self, name: str) -> ConsentName | None:
        """What somebody answered of whom there is one in such records."""
        words = nouns(name)
        sizes = [size for size in (2, 1) if " ".join(words[-size:]) in self._records]
        return self._read(words) or (self._read(words[: -sizes[0]]) if sizes else None)

    def agreed(self, name: str) -> ConsentName | None:
        """As :meth:`consent`, for a parameter that holds a person's own answer, not whether to ask or to send."""
        phrases = self._phrases(nouns(name)) or []
        # "sharing" is what may be agreed to as well: "meter_sharing_consent".
        roles = {role for role, phrase in phrases if role != "activity" or phrase not in self._topics}
        found = self.consent(name)
        is_switch = not roles.isdisjoint(("switching", "skipping", "activity"))
        if found is None or is_switch or (not found.granted and "" in roles):
            return None
        is_spoken = not roles.isdisjoint(("granted", "refused"))
        return (
            found
            if is_spoken or found.purpose in ("marketing", "newsletter", "advertising", "personalisation")
            else None
        )

    def default(self, name: str) -> ConsentName | None:
        """As :meth:`consent`, for a field or option that is on or off, where telemetry alone says it."""
        found = self.consent(name)
        words = nouns(name)
        if found is not None:
            # "disable_metrics" guards a call that tracks; as an option it may as well be about a server's load.
            is_denied = any(phrase in self._denied for _, phrase in self._phrases(words) or ())
            return None if is_denied else found
        if "cookie" in words and (cookies := self.topic(name)) is not None and cookies.purpose != _ANY:
            return cookies
        for size in (2, 1):
            purpose = self._constant.get(" ".join(words[-size:]))
            if purpose is not None and all(self._roles.get(word) == "neutral" for word in words[:-size]):
                return ConsentName(True, purpose)
        return None

    def guard(self, name: str) -> ConsentName | None:
        """What holds behind a decorator, context manager or raising helper of this name."""
        words = nouns(name)
        for size in (2, 1):
            if " ".join(words[:size]) in self._turning:
                rest = self._read(words[size:])
                return None if rest is None else ConsentName(not rest.granted, rest.purpose)
        for before in (2, 1, 0):
            if before and " ".join(words[:before]) not in self._leading:
                continue
            for after in (2, 1, 0):
                if after and " ".join(words[-after:]) not in self._trailing:
                    continue
                if not (before or after):
                    continue
                found = self._read(words[before : len(words) - after])
                if found is not None:
                    return found
        return None

    def missing(self, name: str) -> ConsentName | None:
        """What an exception of this name says that was not granted: ``ConsentMissing``, ``TrackingRefused``."""
        words = nouns(name)
        said = self._read(tuple(word for word in words if word not in self._failing and word not in _RAISED))
        # "AlreadyConsentedError" is raised where there is consent.
        is_failing = not self._failing.isdisjoint(words) or (words[-1:] != () and words[-1] in _RAISED)
        is_missing = said is not None and (not said.granted or (is_failing and "already" not in words))
        return said if is_missing else None

    def answer(self, value: object) -> bool | None:
        """Whether a constant grants or refuses when consent is compared with it."""
        if isinstance(value, bool):
            return value
        if isinstance(value, str):
            return self._answers.get(value.strip().lower())
        if isinstance(value, int) and value in (0, 1):
            return value == 1
        return None

    def level(self, name: str, value: object) -> ConsentName | None:
        """What it means that a name is equal to a value, where it says how much the person gives: ``consent_level``."""
        word = value.strip().lower() if isinstance(value, str) else ""
        words = nouns(name)
        bare = "_".join(words[:-1] if words[-1:] != () and words[-1] in _STATES else words)
        topic = self.topic(bare) if word in self._answers and word else None
        if topic is not None and (word in self._spoken or self._is_chosen(bare, topic.purpose)):
            return ConsentName(self._answers[word], topic.purpose)
        if name.isupper() and word and word in self._answers and self._is_switch(words):
            return ConsentName(self._answers[word], self._topics[words[-1]])
        most = self._levels.get(word)
        if most is None and words[-1:] != () and words[-1] in self._answer_heads:
            most = self._answers.get(word)  # "tracking_answer == 'no'"
        if most is None or not words:
            return None
        if " ".join(words) in self._level_names:
            return ConsentName(most, _ANY)
        topics = self._levelled(words)
        return None if topics is None else ConsentName(most, self._purpose(topics))

    def _is_switch(self, words: tuple[str, ...]) -> bool:
        """Whether a constant that is on or off is a switch: ``TOOL_ANALYTICS``, which else is an account's number."""
        is_topic = words[-1:] != () and words[-1] in self._switchable
        return is_topic and all(self._roles.get(word) != "never" for word in words)

    def _is_chosen(self, name: str, purpose: str) -> bool:
        """Whether a topic alone is on or off by somebody's choice: ``telemetry``, ``marketing``, but not ``stats``."""
        is_switch = " ".join(nouns(name)) in self._switchable
        return is_switch or purpose in ("marketing", "newsletter", "advertising", "personalisation")

    def chosen_level(self, name: str, value: object) -> ConsentName | None:
        """What it means that a name is equal to a purpose, where it says what somebody chose: ``consent_choice``."""
        topic = self.topic(value) if isinstance(value, str) else None
        return topic if topic is not None and self._levelled(nouns(name)) == [] else None

    def switch(self, name: str) -> ConsentName | None:
        """What a topic alone says that is usually behind a switch: ``config.usage_reports``, which is on or off."""
        phrase = " ".join(nouns(name))
        return ConsentName(True, self._topics[phrase]) if phrase in self._switchable else None

    def is_level(self, name: str) -> bool:
        """Whether a name says how much somebody allows, or how they answered: ``tracking_answer``."""
        return self._levelled(nouns(name)) is not None

    def _levelled(self, words: tuple[str, ...]) -> list[str] | None:
        """The topics of a level of consent, or of an answer about it; None for any other name."""
        is_level = words[-1:] != () and (words[-1] in self._level_heads or words[-1] in self._answer_heads)
        phrases = self._phrases(words[:-1]) if is_level else None
        if not phrases or not {role for role, _ in phrases} <= {"", "neutral", "topic", "granted"}:
            return None
        topics = [phrase for _, phrase in phrases if phrase in self._topics and phrase not in self._anchored]
        says = bool(topics) or any(role == "granted" or phrase in self._level_names for role, phrase in phrases)
        return topics if says else None

    def measures(self, name: str, most: str, least: str) -> bool:
        """Whether two values of a name say how much somebody allows, and nothing of a service: mode full or minimal."""
        if not any(self._paid_with.isdisjoint(nouns(text)) for text in (most, least)):
            return True  # "full_data" and "no_data"
        is_level = nouns(name)[-1:] != () and nouns(name)[-1] in self._level_heads
        return is_level and self._levels.get(most.lower()) is True and self._levels.get(least.lower()) is False

    def purpose(self, text: str) -> str | None:
        """The purpose that a name or constant speaks of."""
        words = nouns(text)
        topics = []
        at = 0
        while at < len(words):
            for size in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1):
                phrase = " ".join(words[at : at + size])
                if phrase in self._topics:
                    topics.append(phrase)
                    break
            at += size
        return self._purpose(topics) if topics else None

    def covers(self, guard: str, call: str) -> bool:
        """Whether consent for the purpose of a guard covers a call of a purpose."""
        return call in self._covers.get(guard, ())

    def tier(self, name: str, value: str) -> ConsentName | None:
        """What it means that somebody's tier is a certain one: ``data_tier == "ad_supported"``."""
        words, said = nouns(name), " ".join(nouns(value))
        granted = self._tiers.get(said)
        if granted is None or not words or (words[-1] not in self._tier_heads and " ".join(words) not in self._topics):
            return None
        if said in self._everyday_tiers and self._paid_with.isdisjoint(words):
            return None
        return ConsentName(granted, _ANY) if " ".join(words[-2:]) not in self._tier_apart else None

    def said(self, value: object) -> bool | None:
        """Whether a constant grants or refuses as an answer or as a tier, where consent itself is compared with it."""
        answer = self.answer(value)
        if answer is not None or not isinstance(value, str) or self.purpose(value) is not None:
            return answer
        tier = self._tiers.get(" ".join(nouns(value)))
        return self._levels.get(value.lower()) if tier is None else tier

    def is_tier(self, name: str) -> bool:
        """Whether a name is of a tier that is paid with data or not, or says which one somebody is on."""
        words = nouns(name)
        phrase = " ".join(words)
        if phrase in self._tiers:
            return phrase not in self._everyday_tiers
        return (
            words[-1:] != ()
            and words[-1] in self._tier_heads
            and not self._paid_with.isdisjoint(words)
            and phrase not in self._tier_apart
        )

    def participation(self, name: str) -> ConsentName | None:
        """What a name or constant says about taking part in data sharing, tiers included."""
        words = list(nouns(name))
        for _ in range(3):
            granted = self._tiers.get(" ".join(words))
            if granted is not None:
                return ConsentName(granted, _ANY)
            if len(words) > 1 and words[-1] in self._tier_trailing:
                words.pop()
            elif len(words) > 1 and words[0] in self._tier_leading:
                del words[0]
            else:
                break
        return self.consent(name)
