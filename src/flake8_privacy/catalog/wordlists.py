"""Turns the word lists of the data files into tables that answer with one look-up."""

from typing import Any

from flake8_privacy.catalog.choosing import AS_WRITTEN
from flake8_privacy.catalog.entries import CatalogError, expand
from flake8_privacy.catalog.names import AGREEMENT, FIELDS, MONEY, OTHERS, PERSONS, TRAITS
from flake8_privacy.catalog.words import singular

# Shorter phrases written without a gap could be other words.
_SHORTEST_JOINED = 6
_ROLES = "granted refused granting declining negating switching skipping activity never neutral".split()


def _phrase(text: str) -> str:
    return " ".join(singular(word) for word in text.lower().split())


def _phrases(texts: list[str]) -> list[str]:
    return sorted({_phrase(text) for text in texts})


def singulars(table: dict[str, list[str]]) -> dict[str, list[str]]:
    """Word lists with every word in the singular, as names are read."""
    return {key: _phrases(texts) for key, texts in table.items()}


def personal(data: dict[str, Any], languages: dict[str, Any]) -> dict[str, Any]:
    """The tables of ``personal_data.toml``, with the words of ``languages.toml``."""
    phrases: dict[str, list[Any]] = {}
    categories = {}
    after = {}
    for key, entry in data["category"].items():
        unknown = set(entry) - {"plain", "sensitive", "trait", "strong", "alone", "everyday", "nothing", "after"}
        if unknown:
            raise CatalogError(f"personal_data.toml: {key}: unknown key {min(unknown)!r}")
        categories[key] = [entry["plain"], entry.get("sensitive", False), entry.get("trait", False)]
        if "after" in entry:
            after[key] = _phrases(entry["after"])
        for kind in ("strong", "alone", "everyday", "nothing"):
            _take(phrases, entry, key, kind, "personal_data.toml")
    for language, words in languages.items():
        for key, entry in words["fields"].items():
            place = f"languages.toml: {language}"
            if key not in categories or not entry.keys() <= {"strong", "alone", "everyday"}:
                raise CatalogError(f"{place}: {key}: no such category, or a key that is not strong, alone or everyday")
            for kind in entry:
                _take(phrases, entry, key, kind, place)
    # Written without a gap ("firstname"), where no entry of its own says otherwise.
    for phrase, found in list(phrases.items()):
        joined = phrase.replace(" ", "")
        if len(joined) >= _SHORTEST_JOINED:
            phrases.setdefault(joined, found)
    grammar, persons = data["grammar"], data["persons"]
    behind = [person for words in languages.values() if words.get("head_first") for person in words["persons"]]

    def elsewhere(key: str) -> list[str]:
        return [word for words in languages.values() for word in words.get(key, ())]

    return {
        "categories": categories,
        "phrases": _by_meaning(phrases),
        "after": after,
        "trailing": _phrases([*grammar["trailing"], *behind]),
        "denying": _phrases([*grammar["denying"], *elsewhere("denying"), *elsewhere("asking")]),
        "asking": _phrases([*grammar["asking"], *elsewhere("asking")]),
        "making": _phrases(grammar["making"]),
        "finding": _phrases(grammar["finding"]),
        "plain": _phrases(grammar["plain"]),
        "nouns": _phrases([*persons["nouns"], *elsewhere("persons")]),
        "ambiguous": _phrases(persons["ambiguous"]),
        "organisations": _phrases(persons["organisations"]),
        "animals": _phrases(persons["animals"]),
        "machines": _phrases(persons["machines"]),
        "connecting": _phrases(persons["connecting"]),
        "admitting": _phrases(persons["admitting"]),
        "shared_by_password": _phrases(persons["shared_by_password"]),
        "machine_trailing": _phrases(persons["machine_trailing"]),
        "children": _phrases(persons["children"]),
        "person_before": _phrases(persons["before"]),
        "person_trailing": _phrases(persons["trailing"]),
        "person_denying": _phrases(persons["denying"]),
        "class_suffixes": _phrases(persons["class_suffixes"]),
    }


def _by_meaning(phrases: dict[str, list[Any]]) -> list[list[str]]:
    """Each category and kind with its phrases in one text: that is read more quickly than a row for each."""
    found: dict[tuple[str, str], list[str]] = {}
    for phrase, (category, kind) in sorted(phrases.items()):
        found.setdefault((category, kind), []).append(phrase)
    return [[category, kind, "|".join(each)] for (category, kind), each in sorted(found.items())]


def _take(phrases: dict[str, list[Any]], entry: dict[str, list[str]], key: str, kind: str, place: str) -> None:
    """Put the phrases of one kind under their category, where they do not stand under another."""
    for phrase in _phrases(entry.get(kind, [])):
        known = phrases.setdefault(phrase, [key, kind])
        if known != [key, kind]:
            raise CatalogError(f"{place}: {key}: {phrase!r} stands under {known[0]} already")


def vocabulary(names: dict[str, Any]) -> dict[str, dict[int, str]]:
    """The last words of the phrases of all lists, and the last two, by what they can speak of.

    perf: a phrase is only found where its last words are. Words that merely stand beside consent (``user``, ``set``,
    ``show``) are in half of all names, and no answer rests on them alone.
    """
    personal, consent, sanitizers = names["personal"], names["consent"], names["sanitizers"]
    loggers = names["logger_names"]
    said = [phrase for phrase, role in consent["roles"].items() if role in ("granted", "refused")]
    kinds = {
        FIELDS: [phrases.split("|") for _, _, phrases in personal["phrases"]],
        PERSONS: [personal["nouns"]],
        AGREEMENT: [
            [*said, *consent["sharing"]],
            *(
                consent[key]
                for key in ("topics", "constant", "holders", "agreed_to", "tiers", "managers", "tier_heads")
            ),
        ],
        MONEY: [names["prices"]["heads"]],
        OTHERS: [*(sanitizers[key] for key in ("verbs", "nouns", "phrases")), loggers["exact"], loggers["heads"]],
        TRAITS: [names["inference"]["more"]],
    }
    found: dict[str, dict[str, int]] = {"ends": {}, "phrases": {}}
    for kind, lists in kinds.items():
        for phrase in (phrase for phrases in lists for phrase in phrases):
            for table, size in (("ends", 1), ("phrases", 2)):
                words = " ".join(phrase.split(" ")[-size:])
                found[table][words] = found[table].get(words, 0) | kind
    return {table: _by_kinds(words) for table, words in found.items()}


def _by_kinds(kinds: dict[str, int]) -> dict[int, str]:
    return {mask: "|".join(sorted(words for words in kinds if kinds[words] == mask)) for mask in set(kinds.values())}


def inference(data: dict[str, Any]) -> dict[str, Any]:
    """The tables of ``inference.toml``; packages and parameters stay as they are written."""
    as_written = {"packages", "apart", "audits"}
    more = {phrase: category for category, texts in data["more"].items() for phrase in _phrases(texts)}
    tables = {
        table: {key: sorted(set(texts)) if key in as_written else _phrases(texts) for key, texts in lists.items()}
        for table, lists in data.items()
        if table != "more"
    }
    return {**tables, "more": more}


def consent(data: dict[str, Any]) -> dict[str, Any]:
    """The tables of ``consent.toml``."""
    roles: dict[str, str] = {}
    for role in _ROLES:
        for phrase in _phrases(data[role]):
            if roles.setdefault(phrase, role) != role:
                raise CatalogError(f"consent.toml: {role}: {phrase!r} stands under {roles[phrase]} already")
    topics: dict[str, str] = {}
    classes: dict[str, set[str]] = {"anchored": set(), "switchable": set(), "alone": set(), "denied": set()}
    constant = {}
    for purpose, entry in data["topics"].items():
        for key, texts in entry.items():
            for phrase in _phrases(texts):
                known = topics.setdefault(phrase, purpose)
                if known != purpose:
                    raise CatalogError(f"consent.toml: topics.{purpose}: {phrase!r} stands under {known} already")
                if key == "constant":
                    constant[phrase] = purpose
                elif key in classes:
                    classes[key].add(phrase)
    answers = dict.fromkeys(data["answers"]["yes"], True) | dict.fromkeys(data["answers"]["no"], False)
    tiers = dict.fromkeys(_phrases(data["participation"]["sharing"]), True)
    tiers |= dict.fromkeys(_phrases(data["participation"]["private"]), False)
    return {
        "roles": roles,
        "topics": topics,
        **{key: sorted(phrases) for key, phrases in classes.items()},
        "constant": constant,
        "sharing": _phrases(data["sharing"]),
        "shared": _phrases(data["shared"]),
        **{key: _phrases(data[key]) for key in ("holders", "agreed_to", "keepers", "asking", "wishing", "failing")},
        **{key: _phrases(data[key]) for key in ("holders_of_others", "no_questions", "otherwise")},
        "records": _phrases(data["records"]),
        "managers": _phrases(data["managers"]),
        "functions": sorted(data["functions"]),
        "prompts": sorted(data["prompts"]),
        "leading": _phrases(data["guards"]["leading"]),
        "turning": _phrases(data["guards"]["turning"]),
        "trailing": _phrases(data["guards"]["trailing"]),
        "answers": answers,
        "spoken": sorted(data["answers"]["spoken"]),
        "level_heads": _phrases(data["levels"]["heads"]),
        "answer_heads": _phrases(data["levels"]["answers"]),
        "level_names": _phrases(data["levels"]["alone"]),
        "levels": dict.fromkeys(data["levels"]["most"], True) | dict.fromkeys(data["levels"]["least"], False),
        "covers": data["purposes"],
        "tiers": tiers,
        "tier_heads": _phrases(data["participation"]["heads"]),
        "tier_apart": _phrases(data["participation"]["apart"]),
        "tier_everyday": _phrases(data["participation"]["everyday"]),
        "paid_with": _phrases(data["participation"]["paid_with"]),
        "tier_leading": _phrases(data["participation"]["leading"]),
        "tier_trailing": _phrases(data["participation"]["trailing"]),
        "choosing": singulars(data["choosing"]),
    }


def collecting(data: dict[str, Any]) -> dict[str, Any]:
    """The tables of ``collecting.toml``: what packages declare, and the word lists."""
    declaring = {package: kind for kind, packages in data["declaring"].items() for package in packages}
    return {"declaring": declaring, **{key: sorted(words) for key, words in data["words"].items()}}


def cookies(data: dict[str, Any]) -> dict[str, Any]:
    """The tables of ``cookies.toml``: whose a name is and what for, and the word lists."""
    known = {name: [entry["recipient"], entry["purpose"]] for entry in data["cookie"] for name in entry["names"]}
    words = data["words"]
    return {
        "known": known,
        "identifying": _phrases(words["identifying"]),
        "harmless": _phrases(words["harmless"]),
        **{key: sorted(words[key]) for key in ("fresh", "setting", "jars", "objects", "heading")},
    }


def flows(data: dict[str, Any]) -> dict[str, list[str]]:
    """The tables of ``flows.toml``, sorted."""
    return {key: sorted(set(names)) for key, names in data.items()}


def control(data: dict[str, dict[str, list[str]]]) -> dict[str, dict[str, list[str]]]:
    """The tables of ``control.toml``; names that are looked for stay as they are written."""
    return {
        section: {key: sorted(set(texts)) if section in AS_WRITTEN else _phrases(texts) for key, texts in lists.items()}
        for section, lists in data.items()
    }


def stores(data: dict[str, list[str]]) -> dict[str, list[str]]:
    """The tables of ``stores.toml``, with each name written out."""
    return {key: sorted({name for text in texts for name in expand(text)}) for key, texts in data.items()}


def runners(data: dict[str, Any]) -> dict[str, list[Any]]:
    """The tables of ``[[runner]]`` in ``deferred.toml`` by the names of the classes."""
    return {
        base: [entry["method"], sorted(entry.get("starts", [])), entry.get("task", False)]
        for entry in data["runner"]
        for base in entry["bases"]
    }


def channels(data: dict[str, Any]) -> dict[str, Any]:
    """What ``deferred.toml`` says of channels and of those who are connected to them, by the names of calls."""
    methods = {
        f"{name}.{method}": [action, entry.get("sender", "")]
        for entry in data["channel"]
        for name in entry["names"]
        for action in ("connects", "sends")
        for method in entry[action]
    }
    return {
        "methods": methods,
        "named": sorted(name[:-2] for entry in data["channel"] if entry.get("named") for name in entry["names"]),
        "registrars": sorted(name for entry in data["registrar"] for name in entry["names"]),
        "words": sorted(data["registry"]["words"]),
        "verbs": sorted(data["registry"]["verbs"]),
        "catchers": {
            name: [entry["of"], entry["parameter"]]
            for entry in data["catcher"]
            for text in entry["names"]
            for name in expand(text)
        },
        "handlers": {
            name: [entry["of"], entry["function"], entry["parameter"]]
            for entry in data["handler"]
            for name in entry["names"]
        },
        "shelves": sorted(data["registry"]["shelves"]),
        "applications": sorted(data["registry"]["applications"]),
        "scopes": sorted(data["registry"]["scopes"]),
        "native": sorted(data["registry"]["native"]),
        "nexts": sorted(data["registry"]["nexts"]),
        "observers": {
            name: [entry["of"], sorted(entry["parameters"])] for entry in data["observer"] for name in entry["names"]
        },
    }


def deferrals(data: dict[str, Any]) -> dict[str, dict[str, list[Any]]]:
    """The tables of ``deferred.toml`` by the names of calls."""
    nowhere = [-1, ""]
    return {
        kind: {
            name: [
                entry.get("function", nowhere),
                entry.get("rest", -1),
                entry.get("args", nowhere),
                entry.get("kwargs", nowhere),
                entry.get("each", ""),
                entry.get("gives", ""),
            ]
            for entry in entries
            for name in entry["names"]
        }
        for kind, entries in data.items()
        if kind in ("call", "task")
    }
