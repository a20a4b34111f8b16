"""What is taken away under an open case is seen, at the next commit and without one, and rescued whole."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.disk import FRAGMENT
from facilitator.vault.encrypted_copy import import_copy
from facilitator.vault.folder import HEADER, case_file
from facilitator.vault.header import Header
from facilitator.vault.loss import Loss
from facilitator.vault.rescued_copy import finish
from facilitator.vault.rows import to_row
from facilitator.vault.tables import TABLES
from facilitator.vault.vault import Vault
from facilitator.vault_errors import StorageFailed, VaultError
from tests.facilitator.builders import PASSPHRASE, QUICK, FakeClock, a_case, a_vault, agree, propose
from tests.small_disk import small_disk

WORDS = "badger lantern velvet orchard thistle quay"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")


@dataclass
class Open:
    """A case with something of every kind in it, open in a vault of its own."""

    folder: Path
    vault: Vault
    case: CaseFile
    clock: FakeClock = field(default_factory=FakeClock)

    @property
    def file(self) -> Path:
        return case_file(self.folder, self.case.case_id)

    def commit(self) -> Loss | None:
        self.case.car_park.park("Uniform")
        return self.case.loss


def _opened(folder: Path) -> Open:
    vault, clock = a_vault(folder), FakeClock()
    case = a_case(vault, clock)
    case.meeting.start()
    case.notes.write("Said before")
    case.drafts.save("note", "half a")
    agree(case, propose(case).id)
    paper = case.papers.begin("Report.pdf", b"%PDF-1.7", 8)
    case.papers.add_piece(paper, 0, b"%PDF-1.7")
    case.papers.finish(paper)
    assert case.look_for_file() is None
    return Open(folder, vault, case, clock)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Open]:
    opened = _opened(tmp_path / "parent" / "vault")
    yield opened
    opened.case.close()
    opened.vault.close()


def _removed(opened: Open) -> None:
    shutil.rmtree(opened.folder)


def _file_removed(opened: Open) -> None:
    opened.file.unlink()


def _moved(opened: Open) -> None:
    opened.folder.rename(opened.folder.with_name("elsewhere"))


def _parent_moved(opened: Open) -> None:
    opened.folder.parent.rename(opened.folder.parent.with_name("elsewhere"))


def _replaced_by_a_copy(opened: Open) -> None:
    shutil.copytree(opened.folder, opened.folder.with_name("copy"))
    shutil.rmtree(opened.folder)
    opened.folder.with_name("copy").rename(opened.folder)


def _file_replaced(opened: Open) -> None:
    older = opened.file.with_name("older")
    shutil.copy(opened.file, older)
    older.replace(opened.file)


def _written_over(opened: Open) -> None:
    older = opened.file.read_bytes()
    opened.file.write_bytes(older[:-1] + bytes([older[-1] ^ 1]))


def _cut(opened: Open) -> None:
    os.truncate(opened.file, 1024)


def _log_removed(opened: Open) -> None:
    opened.file.with_name(opened.file.name + "-wal").unlink()


def _header_removed(opened: Open) -> None:
    (opened.folder / HEADER).unlink()


def _header_of_another(opened: Open) -> None:
    Header.fresh(opened.vault.protection, QUICK).write(opened.folder)


def _key_removed(opened: Open) -> None:
    for key in opened.folder.glob(f"{opened.case.case_id}.*.key"):
        key.unlink()


SEEN: dict[str, tuple[Callable[[Open], None], Loss]] = {
    "the folder removed": (_removed, Loss.GONE),
    "the file removed": (_file_removed, Loss.GONE),
    "the folder moved": (_moved, Loss.MOVED),
    "the folder above moved": (_parent_moved, Loss.MOVED),
    "the folder replaced by a copy": (_replaced_by_a_copy, Loss.REPLACED),
    "the file replaced by an older one": (_file_replaced, Loss.REPLACED),
    "an older one written over the file": (_written_over, Loss.CHANGED),
    "the file cut short": (_cut, Loss.CHANGED),
    "the log removed": (_log_removed, Loss.LOG),
}
SEEN_BESIDE: dict[str, Callable[[Open], None]] = {
    "the header removed": _header_removed,
    "another vault's header": _header_of_another,
    "the key removed": _key_removed,
}


@pytest.mark.parametrize("what", SEEN)
def test_it_is_seen_without_a_commit(what: str, opened: Open) -> None:
    take, loss = SEEN[what]
    take(opened)
    assert opened.case.look_for_file() is loss
    _put_up_with_it(opened)


@pytest.mark.parametrize("what", [what for what in SEEN if what != "the file cut short"])
def test_it_is_seen_at_the_next_commit(what: str, opened: Open) -> None:
    take, loss = SEEN[what]
    take(opened)
    assert opened.commit() is loss
    _put_up_with_it(opened)


@pytest.mark.parametrize("what", SEEN_BESIDE)
def test_what_else_opens_the_case_is_looked_for_too(what: str, opened: Open) -> None:
    SEEN_BESIDE[what](opened)
    opened.case.look_for_file()
    assert opened.case.look_for_file() is Loss.LOCKED_OUT


def test_nothing_is_said_of_what_the_case_itself_does(opened: Open) -> None:
    for number in range(300):
        opened.case.notes.write(f"Note {number} of many, long enough to fill the log: {'x' * 500}")
        if number % 50 == 0:
            assert opened.case.look_for_file() is None
    opened.case.notes.delete(opened.case.notes.all()[0].id)
    for _ in opened.case.papers.removal(opened.case.papers.all()[0].id):
        pass
    opened.case.undo.undo()
    assert (opened.case.loss, opened.case.look_for_file()) == (None, None)


def test_a_new_time_alone_is_no_change(opened: Open) -> None:
    os.utime(opened.file)
    assert opened.case.look_for_file() is None
    os.utime(opened.file)
    assert opened.commit() is None


def test_a_vault_behind_a_link_is_there_until_the_link_leads_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "drive").mkdir()
    (tmp_path / "other").mkdir()
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "drive")
    opened = _opened(link / "vault")
    assert opened.commit() is None
    link.unlink()
    link.symlink_to(tmp_path / "other")
    assert opened.commit() is Loss.MOVED
    link.unlink()
    link.symlink_to(tmp_path / "drive")
    assert opened.case.look_for_file() is None
    opened.case.close()
    opened.vault.close()


@pytest.mark.parametrize("move", [_moved, _parent_moved])
def test_put_back_it_is_saved_again_with_all_that_was_written_meanwhile(
    move: Callable[[Open], None], opened: Open
) -> None:
    move(opened)
    opened.case.notes.write("Said meanwhile")
    assert opened.case.loss is Loss.MOVED
    elsewhere = next(path for path in opened.folder.parents if path.exists()) / "elsewhere"
    elsewhere.rename(opened.folder if move is _moved else opened.folder.parent)
    assert opened.case.look_for_file() is None
    opened.case.close()
    again = CaseFile.open(opened.vault, opened.case.case_id, clock=opened.clock)
    assert [note.text for note in again.notes.all()] == ["Said before", "Said meanwhile"]
    opened.case = again


@pytest.mark.system("mount")
def test_a_drive_that_is_unmounted_is_seen_and_the_case_comes_out_of_the_open_connection(
    tmp_path: Path,
) -> None:
    with small_disk(tmp_path / "disk", "8m") as disk:
        opened = _opened(disk / "vault")
        subprocess.run(["umount", "--lazy", str(disk)], check=True)
        assert opened.case.look_for_file() is Loss.GONE
        opened.case.notes.write("Said without a drive")
        _brought_in_whole(opened, tmp_path)
        opened.case.close()
        opened.vault.close()
        subprocess.run(["mount", "-t", "tmpfs", "tmpfs", str(disk)], check=True)


@pytest.mark.parametrize("take", [_removed, _file_replaced, _moved])
def test_a_lost_case_is_rescued_with_every_field_and_opens_again(
    take: Callable[[Open], None], opened: Open, tmp_path: Path
) -> None:
    take(opened)
    opened.case.notes.write("Said after it was lost")
    opened.case.drafts.save("note", "half typed after")
    _brought_in_whole(opened, tmp_path)


def test_nothing_in_plain_and_nothing_else_is_left_beside_the_copy(opened: Open, tmp_path: Path) -> None:
    _removed(opened)
    rescue = opened.case.begin_rescue(tmp_path / "saved")
    beside = [path for path in tmp_path.iterdir() if path.is_file()]
    assert [path.suffix for path in beside] == [FRAGMENT]
    assert b"Said before" not in beside[0].read_bytes()
    assert not beside[0].read_bytes().startswith(b"SQLite")
    finish(rescue, WORDS, cost=QUICK)
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["saved"]
    assert b"Said before" not in (tmp_path / "saved").read_bytes()
    assert not any(rescue.key)


def test_a_rescue_that_fails_leaves_nothing_and_is_not_remembered(opened: Open, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    for target, refusal in ((tmp_path / "taken", NotAllowed), (tmp_path / "no" / "folder", VaultError)):
        with pytest.raises(refusal):
            opened.case.begin_rescue(target)
    with pytest.raises(NotAllowed, match="among your cases"):
        opened.case.begin_rescue(opened.folder / "saved")
    assert opened.case.copies.all() == ()
    rescue = opened.case.begin_rescue(tmp_path / "saved")
    rescue.target.touch()
    with pytest.raises(StorageFailed):
        finish(rescue, WORDS, cost=QUICK)
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_file()) == ["saved", "taken"]


def test_each_sentence_says_what_happened_and_what_to_do() -> None:
    for loss in Loss:
        assert loss.sentence.endswith(".")
        assert "ave this case to another place" in loss.sentence
    assert {loss for loss in Loss if not loss.closing_loses} == {Loss.MOVED, Loss.LOG}


def _brought_in_whole(opened: Open, tmp_path: Path) -> None:
    """Rescue the case, bring the copy in elsewhere and compare every value of every kind."""
    copied = finish(opened.case.begin_rescue(tmp_path / "saved.facilitator-copy"), WORDS, cost=QUICK)
    other = Vault.create(tmp_path / "other-vault", PASSPHRASE, keychain=None, cost=QUICK)
    arrived = CaseFile.open(other, import_copy(other, copied.path, WORDS, now=opened.case.now()))
    for kind in TABLES:
        was: tuple[object, ...] = opened.case._store.all(kind)
        here: tuple[object, ...] = arrived._store.all(kind)
        known = {to_row(value)["id"] for value in was}
        assert [value for value in here if to_row(value)["id"] in known] == list(was), kind
    pieces = opened.case.papers.all()[0].id
    assert b"".join(arrived.papers.pieces(pieces)) == b"%PDF-1.7"
    assert arrived.undo.labels() == opened.case.undo.labels()
    arrived.close()
    other.close()


def _put_up_with_it(opened: Open) -> None:
    """Let the case be closed at the end of the test, whatever its file is now."""
    real = opened.case

    class Closed:
        def close(self) -> None:
            try:
                real.close()
            except VaultError:
                return

    opened.case = Closed()  # type: ignore[assignment]
