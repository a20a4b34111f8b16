"""What waits to be told, once, on the first page that stays: Home, or the case that was left open."""

from ui.window.main_window import MainWindow


class WaitingWords:
    """Gathers sentences until they are told."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.words = ""

    def add(self, sentence: str) -> None:
        """Tell this after what waits already."""
        self.words = f"{self.words} {sentence}".strip()

    def put_first(self, sentence: str) -> None:
        """Tell this before what waits already."""
        self.words = f"{sentence} {self.words}".strip()

    def tell(self, warning: str = "") -> None:
        """Tell what waits, if anything, and after it a warning, if there is one."""
        self.add(warning)
        sentence, self.words = self.words, ""
        if sentence:
            self._window.show_message(sentence, tone="amber" if warning else "calm")
