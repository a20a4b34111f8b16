"""A copy of the document that opens only with a passphrase."""

import secrets
import unicodedata
from io import BytesIO

import pikepdf

from facilitator.errors import InvalidValue

_LONGEST = 127  # bytes; ISO 32000-2, 7.6.4.3.2: what is longer would be cut off unseen

_ALLOWED = pikepdf.Permissions(
    accessibility=True,
    extract=True,
    print_lowres=True,
    print_highres=True,
    modify_annotation=False,
    modify_assembly=False,
    modify_form=True,  # whoever signs it in a meeting online fills in what is to be filled in, and no more
    modify_other=False,
)


def with_password(pdf: bytes, passphrase: str) -> bytes:
    """Return `pdf` encrypted with AES-256 (revision 6 of ISO 32000-2), its tags kept for screen readers.

    The copy differs each time and is PDF/UA but not PDF/A, which allows no encryption. The passphrase is not
    kept. Raises InvalidValue for one that is empty, too long, or holds a character that cannot be typed.
    """
    # Composing takes time with the square of the marks on one letter: what is far too long stays so without.
    user = unicodedata.normalize("NFKC", passphrase) if len(passphrase) <= 4 * _LONGEST else passphrase
    if not user or any(unicodedata.category(char) in ("Cc", "Cs", "Cn") for char in user):
        raise InvalidValue(
            "That password cannot be used for a document. Nothing was changed. Choose another."
        )
    if len(user.encode()) > _LONGEST:
        raise InvalidValue(
            "That password is too long for a document. Nothing was changed. Choose a shorter one."
        )
    # The owner's password would lift every limit, so that nobody may know it.
    encryption = pikepdf.Encryption(
        user=user, owner=secrets.token_urlsafe(32), R=6, aes=True, metadata=True, allow=_ALLOWED
    )
    output = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(output, encryption=encryption)
    return output.getvalue()
