"""The words of the practice meeting by which a trace of it, or its place in a document, is known."""

import resources

_SHORTEST_TELLING_WORDS = 10


def telling_words() -> tuple[str, ...]:
    """Return the practice meeting's phrases that are too long to be found anywhere by chance."""
    data = resources.read_toml("practice_case.toml")
    people = [person["name"] for party in data["parties"] for person in party["people"]]
    written = [turn["note"] for turn in data["meeting"]] + [p["preparation"] for p in data["parties"]]
    agreed = [action["what"] for action in data["actions"]] + [i["heading"] for i in data["issues"]]
    return tuple(words for words in (*people, *written, *agreed) if len(words) >= _SHORTEST_TELLING_WORDS)


def squeezed(text: str) -> str:
    """Return the text without blanks, which a line of a document may break anywhere."""
    return "".join(text.split())
