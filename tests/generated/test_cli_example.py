import json
from pathlib import Path

import pytest

from sakip.cli.main import run
from sakip.generated.city import LIST


@pytest.fixture(autouse=True)
def in_indonesian(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAKIP_LANG", raising=False)


def test_a_city_is_a_workspace_that_checks_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = str(tmp_path / "kota")
    assert run(["contoh", "--opd", "2", "--kesalahan", "0", "-o", folder]) == 0
    assert capsys.readouterr().out.endswith(f"\nBerikutnya: sakip check {folder}\n")
    assert run(["check", folder, "--strict"]) == 0
    assert "Bersih" in capsys.readouterr().out


def test_errors_are_listed_and_found(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "kota"
    assert run(["example", "--opd", "2", "--seed", "4", "-o", str(folder)]) == 0
    listed = json.loads((folder / LIST).read_text(encoding="utf-8"))["errors"]
    assert len(listed) == 4
    assert all((folder / each["file"]).is_file() for each in listed)
    capsys.readouterr()
    assert run(["check", str(folder), "--format", "concise"]) == 1
    shown = capsys.readouterr().out
    assert all(code in shown for each in listed for code in each["codes"])


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "catatan.txt").write_text("penting", encoding="utf-8")
    assert run(["example", "-o", str(tmp_path)]) == 2
    assert "tidak kosong" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["catatan.txt"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "berkas").write_text("", encoding="utf-8")
    assert run(["example", "-o", str(tmp_path / "berkas")]) == 2
    assert "tidak dapat ditulis" in capsys.readouterr().err


@pytest.mark.parametrize("args", [["--opd", "0"], ["--errors", "-1"], ["--year", "99"]], ids=" ".join)
def test_what_makes_no_city_is_refused(args: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", *args, "-o", str(tmp_path / "kota")]) == 2
    assert f"{args[0]} {args[1]} di luar" in capsys.readouterr().err
    assert not (tmp_path / "kota").exists()
