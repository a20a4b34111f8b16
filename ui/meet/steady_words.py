"""Showing words again and again without telling a screen reader each time."""

from ui.widgets.plain_label import PlainLabel


def show_words(label: PlainLabel, words: str) -> None:
    """Show `words` unless they are shown already: clocks ask four times a second."""
    if label.words() != words:
        label.setText(words)
