"""Running tests in a child of this process, which loads sakip with a mutant in place of one of its modules.

This process loads what sakip and its tests are built on but never sakip, so that a child has only that left to load.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from types import CodeType, FrameType
from typing import Any

import click  # noqa: F401 - loaded for the children, like the following
import hypothesis.strategies  # noqa: F401 - likewise
import lark  # noqa: F401 - likewise
import networkx as nx  # noqa: F401 - likewise
import pytest
import rich.console  # noqa: F401 - likewise
from attrs import field, frozen

from tests.mutation.operators import ROOT, Mutant

LOADING = ""  # the test that is running while tests are loaded
PATIENCE = 5  # seconds more, and as many times as long, a test may take with a mutant
MEMORY = 4 << 30  # bytes that a mutant may take

_BRIEFLY = (
    "-q",
    "-x",
    "-p",
    "no:cacheprovider",
    "--no-header",
    "--tb=short",
    "-Wignore::pytest.PytestAssertRewriteWarning",
)


@frozen
class Recorded:
    """What every test takes, in seconds, and which tests run each line of a file."""

    seconds: dict[str, float]
    tests: dict[tuple[str, int], frozenset[str]]

    def covering(self, mutant: Mutant) -> list[str]:
        """The tests that run the line of *mutant*: all, where it is run while they are loaded. The fastest first.

        What Python works out beforehand, `10**3`, is run with a line above it.
        """
        lines = ((mutant.file, line) for line in range(mutant.line, 0, -1))
        found = next((self.tests[each] for each in lines if each in self.tests), frozenset[str]())
        return sorted(self.seconds if LOADING in found else found, key=self.seconds.__getitem__)


def record(rooms: Iterable[str], tests: Iterable[str]) -> Recorded:
    """Run *tests*, which must pass, and record what each of them takes and runs of the modules in *rooms*."""
    recorder = _Recorder(tuple(f"{ROOT / room}{os.sep}" for room in rooms))
    with TemporaryDirectory() as place:
        output, notes = Path(place, "output"), Path(place, "notes")

        def work() -> int:
            sys.settrace(recorder.call)
            status = _pytest(tests, recorder)
            sys.settrace(None)
            notes.write_text(json.dumps([recorder.seconds, list(recorder.told())]), encoding="utf-8")
            return status

        if _in_child(work, output) != pytest.ExitCode.OK:
            raise RuntimeError(f"without any mutant\n{output.read_text(encoding='utf-8')}")
        seconds, lines = json.loads(notes.read_text(encoding="utf-8"))
    return Recorded(seconds, {(name, line): frozenset(each) for name, line, each in lines})


def noticed(mutant: Mutant, recorded: Recorded) -> bool:
    """Whether a test that runs the line of *mutant* fails with it, or does not end."""
    tests = {each: recorded.seconds[each] for each in recorded.covering(mutant)}

    def work() -> int:
        sys.meta_path.insert(0, _Instead(mutant))
        return _pytest(dict.fromkeys(each.partition("::")[0] for each in tests), _Chosen(tests))

    status = _in_child(work) if tests else pytest.ExitCode.NO_TESTS_COLLECTED
    if status == pytest.ExitCode.USAGE_ERROR:
        raise RuntimeError(f"pytest does not run with {mutant}")
    return status not in {pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED}


def _pytest(tests: Iterable[str], plugin: object) -> int:
    """Run *tests*; a property that fails is not made small, which takes long and tells nobody anything here."""
    os.environ["HYPOTHESIS_PROFILE"] = "sepintas"
    return pytest.main([*_BRIEFLY, *tests], plugins=[plugin])


def _in_child(work: Callable[[], int], output: str | Path = os.devnull) -> int:
    """The status of *work*, done in a child of this process; negative where a signal ended it."""
    child = os.fork()
    if not child:
        status: int = pytest.ExitCode.INTERNAL_ERROR
        try:
            with open(output, "ab") as stream:  # noqa: PTH123 - may be no file at all
                os.dup2(stream.fileno(), 1)
                os.dup2(stream.fileno(), 2)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            status = int(work())
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@frozen
class _Recorder:
    """Notes, while tests run, which of them runs which lines of the modules under *rooms*."""

    rooms: tuple[str, ...]
    seconds: dict[str, float] = field(factory=dict)
    running: list[str] = field(factory=lambda: [LOADING])
    lines: dict[str, dict[str, set[int]]] = field(factory=lambda: defaultdict(lambda: defaultdict(set)))

    def call(self, frame: FrameType, _event: str, _argument: object) -> Any:
        """Look at the lines of *frame* only where it is of the rooms."""
        if not frame.f_code.co_filename.startswith(self.rooms):
            return None
        lines = self.lines[self.running[-1]][frame.f_code.co_filename]
        lines.add(frame.f_lineno)

        def line(frame: FrameType, _event: str, _argument: object) -> Any:
            lines.add(frame.f_lineno)
            return line

        return line

    def told(self) -> Iterator[tuple[str, int, list[str]]]:
        """Each line that was run and the tests that ran it."""
        tests = defaultdict(list)
        for test, files in self.lines.items():
            for file, lines in files.items():
                for each in lines:
                    tests[str(Path(file).relative_to(ROOT)), each].append(test)
        yield from ((*place, found) for place, found in tests.items())

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Nothing that a test before has kept spares this one a line."""
        for module in [each for name, each in sys.modules.items() if name.startswith(("sakip.", "tests."))]:
            for each in vars(module).values():
                getattr(each, "cache_clear", int)()
        began = monotonic()
        self.running.append(item.nodeid)
        result = yield
        self.running.pop()
        self.seconds[item.nodeid] = monotonic() - began
        return result


class _Chosen:
    """Runs only the tests chosen, in their order; ends everything where one takes far longer than it took."""

    def __init__(self, seconds: dict[str, float]) -> None:
        self.seconds = seconds
        self.order = {test: place for place, test in enumerate(seconds)}
        signal.alarm(60)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        chosen = [each for each in items if each.nodeid in self.seconds]
        items[:] = sorted(chosen, key=lambda each: self.order[each.nodeid])

    def pytest_runtest_protocol(self, item: pytest.Item) -> None:
        signal.setitimer(signal.ITIMER_REAL, PATIENCE * (1 + self.seconds[item.nodeid]))


class _Instead(MetaPathFinder):
    """Loads a mutant in place of its module."""

    def __init__(self, mutant: Mutant) -> None:
        self.name = mutant.file.removesuffix(".py").replace("/", ".")
        self.mutant = mutant

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        if name != self.name:
            return None
        path = str(ROOT / self.mutant.file)
        return spec_from_file_location(name, path, loader=_Loader(name, path, self.mutant))


class _Loader(SourceFileLoader):
    def __init__(self, name: str, path: str, mutant: Mutant) -> None:
        super().__init__(name, path)
        self.mutant = mutant

    def get_code(self, _name: str) -> CodeType:
        return self.mutant.code()
