import io
import sys
from collections.abc import Callable

import pytest
from attrs import frozen

from sakip.cli.main import run


@frozen
class Done:
    """How a command ended and what it wrote."""

    code: int
    out: str
    err: str


Sakip = Callable[..., Done]


@pytest.fixture
def sakip(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Sakip:
    """Run a command line as a pipe would, in Indonesian unless told otherwise."""
    for name in ("SAKIP_LANG", "SAKIP_DEBUG", "FORCE_COLOR", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def command(*args: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run(args)
        return Done(code, *capsys.readouterr())

    return command
