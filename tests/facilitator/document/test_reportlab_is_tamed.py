"""Reportlab runs no file of the home folder and takes no setting from the environment."""

import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import facilitator.document

_ROOT = Path(__file__).parents[3]


def _run(program: str, home: Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=_ROOT,
        env={**os.environ, "HOME": str(home), "USERPROFILE": str(home), **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_a_settings_file_in_the_home_folder_is_not_run(tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    (tmp_path / ".reportlab_settings").write_text(f"open({str(ran)!r}, 'w').close()\ninvariant = 1\n")
    _run("import reportlab.rl_config", tmp_path)
    assert ran.exists(), "reportlab alone would run it"
    ran.unlink()
    _run("import facilitator.document.action_plan_pdf", tmp_path)
    assert not ran.exists()


def test_a_settings_module_on_the_path_is_not_run(tmp_path: Path) -> None:
    ran = tmp_path / "ran"
    (tmp_path / "reportlab_settings.py").write_text(f"open({str(ran)!r}, 'w').close()\n")
    _run("import facilitator.document.action_plan_pdf", tmp_path, PYTHONPATH=str(tmp_path))
    assert not ran.exists()


def test_no_variable_of_the_environment_sets_reportlab(tmp_path: Path) -> None:
    program = (
        "import os, facilitator.document.action_plan_pdf\n"
        "from reportlab import rl_config\n"
        "print(rl_config.invariant, rl_config.spaceShrinkage, [n for n in os.environ if n.startswith('RL_')])"
    )
    assert _run(program, tmp_path, RL_invariant="1", RL_spaceShrinkage="0.9") == "0 0.05 []\n"


def test_a_variable_that_would_set_reportlab_is_gone_once_the_package_is_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("RL_invariant", "1")
    monkeypatch.setenv("rl_pageCompression", "1")
    importlib.reload(facilitator.document)
    assert [name for name in os.environ if name.upper().startswith("RL_")] == []


def test_every_module_of_the_package_can_be_imported_first(tmp_path: Path) -> None:
    for module in sorted((_ROOT / "facilitator" / "document").glob("*.py")):
        name = f"facilitator.document.{module.stem}".removesuffix(".__init__")
        program = f"import {name}, sys; print(sys.modules['reportlab_settings'].__name__)"
        assert _run(program, tmp_path) == "facilitator.document.reportlab_settings\n"
