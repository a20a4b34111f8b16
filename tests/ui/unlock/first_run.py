"""The steps of the first run on a computer without a keychain, as a person takes them."""

from tests.desktop.in_process import InProcessWindow

ONLY_PASSPHRASE = "Use the passphrase only. I know that closing is deletion, not cryptographic erase."


def choose_passphrase(driven: InProcessWindow, passphrase: str) -> None:
    """Go on to the last step, which asks where the key is kept."""
    driven.click("Choose a passphrase")
    driven.fill("Passphrase", passphrase)
    driven.fill("The same again", passphrase)
    driven.click("Go on")
    driven.wait_for_text("No keychain can be used.")


def make_vault(driven: InProcessWindow, passphrase: str) -> None:
    """Take every step, up to a list without cases."""
    choose_passphrase(driven, passphrase)
    driven.click(ONLY_PASSPHRASE)
    driven.click("Make my encrypted store")
    driven.wait_for_text("No open cases")
