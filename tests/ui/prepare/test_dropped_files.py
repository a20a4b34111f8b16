"""Whatever Explorer, Outlook, a browser or a desktop of Linux drags is added, or answered with what to do."""

import struct
import warnings
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QMimeData, QPoint, QSysInfo, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from facilitator.case.refused_files import OUTLOOK
from tests.ui.prepare.conftest import Preparing, papers_section
from ui.prepare.dropped_files import (
    ADDRESS,
    ELSEWHERE,
    FOLDER,
    MOST,
    NOT_HANDED_OVER,
    TOO_MANY,
    Dropped,
    may_be_dropped,
    taken,
)

DESCRIPTOR = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
PNG = b"\x89PNG\r\n\x1a\nrest"


def dragged(**formats: bytes) -> QMimeData:
    made = QMimeData()
    for form, content in formats.items():
        made.setData(form.replace("__", "/").replace("_", "-"), QByteArray(content))
    return made


def addresses(*told: str) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl(each) for each in told])
    return made


def entry(name: str, *, size: int | None = None, folder: bool = False) -> bytes:
    """Return a file's entry as Windows drags it."""
    flags = 0 if size is None else 0x40
    return struct.pack(
        "<I32xI24xII520s", flags, 0x10 if folder else 0x80, 0, size or 0, name.encode("utf-16-le")
    )


def unwritten(entries: list[bytes], *contents: bytes) -> QMimeData:
    """Return files that are in no folder yet, with what each holds."""
    made = QMimeData()
    made.setData(DESCRIPTOR, QByteArray(struct.pack("<I", len(entries)) + b"".join(entries)))
    for number, content in enumerate(contents):
        form = f'application/x-qt-windows-mime;value="FileContents";index={number}'
        made.setData(form, QByteArray(content))
    return made


def test_files_with_any_name_are_taken_where_they_lie(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("A plan.pdf", "50 % of it #2?.docx", "Zoë's.eml", "a folder")]
    made = QMimeData()
    made.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    assert may_be_dropped(made)
    assert taken(made) == Dropped(paths=tuple(paths))


def test_each_way_in_which_desktops_of_linux_tell_files_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "A plan.pdf"
    told = QUrl.fromLocalFile(str(path)).toString(QUrl.ComponentFormattingOption.FullyEncoded)
    for made in (
        dragged(text__uri_list=f"{told}\r\n".encode()),
        dragged(text__plain=f"{told}\n".encode()),
        dragged(text__x_moz_url=f"{told}\nA plan".encode("utf-16-le")),
        dragged(x_special__gnome_copied_files=f"cut\n{told}".encode()),
        addresses(told.replace("file://", "file://localhost")),
        addresses(told.replace("file://", f"file://{QSysInfo.machineHostName()}")),
    ):
        assert may_be_dropped(made)
        assert taken(made) == Dropped(paths=(path,))


def test_a_file_on_another_computer_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    share = addresses("file://server/papers/plan.pdf", "file:///here/plan.pdf")
    monkeypatch.setattr(QSysInfo, "productType", lambda: "debian")
    assert taken(share) == Dropped(paths=(Path("/here/plan.pdf"),), refused=(ELSEWHERE,))
    monkeypatch.setattr(QSysInfo, "productType", lambda: "windows")
    assert taken(share).paths[0] == Path("//server/papers/plan.pdf")


@pytest.mark.parametrize(
    "made",
    [
        addresses("https://x.test/plan.pdf"),
        dragged(text__plain=b"https://x.test/plan.pdf"),
        dragged(text__x_moz_url="https://x.test/\nPage".encode("utf-16-le")),
    ],
)
def test_an_address_on_the_internet_is_answered_and_nothing_fetched(made: QMimeData) -> None:
    assert may_be_dropped(made)
    assert taken(made) == Dropped(refused=(ADDRESS,))


@pytest.mark.parametrize(
    "made", [QMimeData(), dragged(text__plain=b"words https://x.test"), dragged(a__b=b"c")]
)
def test_what_cannot_be_a_paper_is_not_taken(made: QMimeData) -> None:
    assert not may_be_dropped(made)
    assert taken(made) == Dropped(refused=(NOT_HANDED_OVER,))


def test_a_picture_of_a_browser_is_taken_as_the_browser_has_it() -> None:
    made = addresses("https://x.test/p.png")
    made.setData("image/png", QByteArray(PNG))
    made.setData("text/html", QByteArray(b"<img>"))
    assert may_be_dropped(made)
    assert taken(made) == Dropped(contents=(("Dropped picture.png", PNG),))
    made.setData("image/jpeg", QByteArray(b"\xff\xd8\xff"))
    assert taken(made) == Dropped(contents=(("Dropped picture.jpg", b"\xff\xd8\xff"),))


def test_a_picture_that_only_the_system_hands_over_is_taken_as_a_png() -> None:
    image = QImage(4, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    made = QMimeData()
    made.setImageData(image)
    assert may_be_dropped(made)
    ((name, content),) = taken(made).contents
    assert name == "Dropped picture.png"
    assert QImage.fromData(content).size() == image.size()


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("image/x-icon", "Dropped picture"),
        ('application/x-qt-windows-mime;value="PNG"', "Dropped picture.png"),
        ('application/x-qt-windows-mime;value="JFIF"', "Dropped picture.jpg"),
    ],
)
def test_a_picture_in_any_form_is_taken_as_it_is_and_not_decoded_in_the_window(form: str, name: str) -> None:
    made = QMimeData()
    made.setImageData(QImage(4, 3, QImage.Format.Format_RGB32))
    made.setData(form, QByteArray(b"as it is"))
    assert taken(made) == Dropped(contents=((name, b"as it is"),))


def test_files_that_outlook_or_a_browser_would_write_are_taken_with_their_names() -> None:
    entries = [entry("Report.pdf"), entry("Papers\\Plan.docx", size=3), entry("", size=2)]
    made = unwritten(entries, b"%PDF-1.7", b"PK\3\0\0\0", b"ab")
    assert may_be_dropped(made)
    assert taken(made) == Dropped(
        contents=(("Report.pdf", b"%PDF-1.7"), ("Plan.docx", b"PK\3"), ("File", b"ab"))
    )


def test_what_is_not_handed_over_is_answered_with_what_to_do() -> None:
    entries = [entry("Fwd.msg"), entry("Plan.pdf"), entry("Papers", folder=True), entry("Good.pdf")]
    made = unwritten(entries, b"", b"", b"", b"%PDF")
    assert taken(made) == Dropped(
        contents=(("Good.pdf", b"%PDF"),),
        refused=(f"Fwd.msg: {OUTLOOK}", f"Plan.pdf: {NOT_HANDED_OVER}", f"Papers: {FOLDER}"),
    )


@pytest.mark.parametrize(
    "descriptor", [b"", b"\1", struct.pack("<I", 2**32 - 1), struct.pack("<I", 1) + b"x"]
)
def test_a_list_of_files_that_is_none_is_answered(descriptor: bytes) -> None:
    made = QMimeData()
    made.setData(DESCRIPTOR, QByteArray(descriptor))
    assert taken(made) == Dropped(refused=(NOT_HANDED_OVER,))


def test_more_files_than_anybody_means_to_add_are_not_begun() -> None:
    assert taken(addresses(*["file:///a.pdf"] * (MOST + 1))) == Dropped(refused=(TOO_MANY,))
    assert taken(unwritten([entry("a.pdf")] * (MOST + 1))) == Dropped(refused=(TOO_MANY,))


def drop_on(preparing: Preparing, made: QMimeData) -> Qt.DropAction:
    """Drop it as Explorer does, which proposes to move; return what is answered."""
    target = papers_section(preparing).viewport()
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    with warnings.catch_warnings():
        # As in test_papers_section.
        warnings.simplefilter("ignore", DeprecationWarning)
        entered = QDragEnterEvent(QPoint(5, 5), both, made, left, none)
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    dropped = QDropEvent(QPoint(5, 5).toPointF(), both, made, left, none)
    QApplication.sendEvent(target, dropped)
    assert dropped.isAccepted()
    return dropped.dropAction()


def test_what_is_dropped_on_the_window_is_added_or_answered_there(papers: Preparing) -> None:
    picture = QImage(4, 3, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    drawn = QBuffer()
    drawn.open(QBuffer.OpenModeFlag.WriteOnly)
    QImageWriter(drawn, b"PNG").write(picture)
    content = bytes(drawn.data().data())

    assert drop_on(papers, dragged(image__png=content)) == Qt.DropAction.CopyAction
    papers.wait(lambda: [paper.name for paper in papers.case.papers.all()] == ["Dropped picture.png"])
    assert drop_on(papers, addresses("https://x.test/")) == Qt.DropAction.CopyAction
    papers.screen.wait_for_text(f"⚠ {ADDRESS}")
    files = unwritten([entry("Gate.png", size=len(content)), entry("Fwd.msg")], content + bytes(9), b"")
    assert drop_on(papers, files) == Qt.DropAction.CopyAction
    papers.wait(lambda: len(papers.case.papers.all()) == 2)
    assert b"".join(papers.case.papers.pieces(papers.case.papers.all()[1].id)) == content
    papers.screen.wait_for_text(f"⚠ Fwd.msg: {OUTLOOK}")
