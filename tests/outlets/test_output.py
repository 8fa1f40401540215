import io
import subprocess
import sys
from threading import Event

import pytest

from sakip.cli import output
from tests.outlets.conftest import Sakip


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Shown:
    """What stands for rich's sign."""

    stopped = False

    def stop(self) -> None:
        self.stopped = True


def test_a_person_who_waits_sees_a_sign_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, sign = Event(), Shown()

    def show(text: str, shown: list[Shown]) -> None:
        assert text == "Memeriksa …"
        shown.append(sign)
        begun.set()

    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(output, "PATIENCE_SECONDS", 0)
    monkeypatch.setattr(output, "_show", show)
    with output.waiting("Memeriksa …"):
        assert begun.wait(10)
    assert sign.stopped


def test_a_pipe_sees_none(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(output, "PATIENCE_SECONDS", 0)
    with output.waiting("Memeriksa …"):
        pass
    assert capsys.readouterr() == ("", "")


def test_the_sign_is_real(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    shown: list[object] = []
    output._show("Memeriksa [a] …", shown)  # type: ignore[arg-type] # a console that is not one
    shown[0].stop()  # type: ignore[attr-defined] # a console that is not one
    assert "Memeriksa [a] …" in terminal.getvalue()


def test_a_pipe_has_a_fixed_width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "33")
    assert output.width() == output.PIPE_WIDTH
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert output.width() == 33


def test_machine_output_is_utf8_with_plain_line_ends() -> None:
    script = "from sakip.cli import output; output.hand_over('…\\n\\udc80')"
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, env={"PYTHONIOENCODING": "latin-1"}, capture_output=True, check=True)
    assert done.stdout == "…\n\\udc80".encode()


@pytest.mark.parametrize(
    "asked",
    [("page",), ("report", "--format", "html"), ("trace", "koperasi_sehat", "--format", "html")],
    ids=lambda asked: asked[0],
)
def test_a_web_page_is_not_poured_over_a_terminal(
    sakip: Sakip, asked: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sakip.cli.output.is_terminal", lambda: True)
    done = sakip(*asked, "examples/denpasar")
    assert (done.code, done.out) == (2, "")
    assert done.err == "galat: Bentuk ini perlu berkas: tambahkan -o BERKAS.\n"
