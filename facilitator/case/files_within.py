"""The files within a paper, which are taken in with it: how many, how deep, and what is told of them."""

from typing import Final

# No mail server and no council sends more; a file made to do harm would go on without end.
MOST_FILES: Final = 200
DEEPEST: Final = 5
MOST_BYTES: Final = 1024 * 1024 * 1024

_NOTHING: Final = ("Nothing was added.", "Nothing was changed.")


def told_of(name: str, added: int, left: int) -> str:
    """Return what is told of the files within the paper of that name, "" where there were none.

    `left` are those that were not looked at, because there are too many or they lie too deep.
    """
    told = []
    if added:
        told.append(f"{_files(added)} in {name} {'was' if added == 1 else 'were'} added too.")
    if left:
        more = " more" if added else ""
        them = "it" if left == 1 else "them"
        told.append(
            f"{_files(left, more)} in {name} {'was' if left == 1 else 'were'} not added: with one paper at "
            f"most {MOST_FILES} files are taken in, from at most {DEEPEST} files within each other. "
            f"Save {them} out of it in the program it is from, and add {them}."
        )
    return " ".join(told)


def said_of_part(sentence: str) -> str:
    """Return why a file within a paper was refused, without that nothing was added: the others were."""
    for words in _NOTHING:
        sentence = sentence.replace(f" {words}", "").replace(f"{words} ", "")
    return sentence


def _files(count: int, more: str = "") -> str:
    return f"1{more} file" if count == 1 else f"{count}{more} files"
