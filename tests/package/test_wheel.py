import os
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", folder, ROOT)
    return next(folder.glob("sakip-*.whl"))


@pytest.fixture(scope="module")
def sakip(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command of a sakip that was installed from the wheel into an empty environment."""
    folder = tmp_path_factory.mktemp("empty") / "venv"
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    run(programs / "python", "-m", "pip", "install", "--quiet", wheel)
    return programs / "sakip"


def test_the_wheel_holds_what_is_not_python(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert {"sakip/_grammar/sakip.lark", "sakip/py.typed"} <= names
    schemas = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sakip").rglob("*.schema.json")}
    assert len(schemas) >= 3
    assert schemas <= names
    library = {path.relative_to(ROOT).as_posix() for path in (ROOT / "sakip/library").rglob("*") if path.is_file()}
    assert library <= names
    assert not [name for name in names if not name.startswith(("sakip/", "sakip-"))]


def test_an_installed_sakip_checks_an_example_from_elsewhere(sakip: Path, tmp_path: Path) -> None:
    done = run(sakip, "check", ROOT / "examples/denpasar", "--format", "concise", cwd=tmp_path, codes=(0, 1))
    assert "SK" in done.stdout
    assert "Traceback" not in done.stderr


def test_an_installed_sakip_explains(sakip: Path, tmp_path: Path) -> None:
    assert run(sakip, "jelaskan", "SK201", cwd=tmp_path).stdout.startswith("SK201 · ")


def run(*args: str | Path, cwd: Path = ROOT, codes: tuple[int, ...] = (0,)) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    done = subprocess.run(
        [str(arg) for arg in args],
        cwd=cwd,
        env=environ | {"PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in codes, done.stdout + done.stderr
    return done
