"""Pages beside the rail that are no stage: shown over it, and gone when a stage is shown."""

from ui.main_window import MainWindow
from ui.page import Page


class AsidePages:
    """Holds the one page that is shown aside, if any."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._page: Page | None = None

    def show(self, page: Page) -> None:
        """Show a page in place of the one before."""
        self.drop()
        self._page = page
        self._window.show_aside(page)

    def drop(self) -> None:
        """Take the page away and delete it."""
        if self._page is not None:
            self._window.forget_page(self._page)
            self._page = None
