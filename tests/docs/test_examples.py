"""The documentation does not lie: what it shows as `.sakip`, as Python or as a command is what happens."""

import doctest
from pathlib import Path

import pytest

from sakip.diagnostics.rule import Severity
from sakip.plan import loads
from tests.docs.blocks import WRITTEN, Block, blocks, written
from tests.docs.console import replay

PAGES = [page for page in WRITTEN if page.exists()]


def name(page: Path) -> str:
    return page.relative_to(WRITTEN[0].parent).as_posix()


@pytest.mark.parametrize("block", [each for each in written("sakip") if not each.file], ids=lambda block: block.name)
def test_a_plan_shown_has_the_findings_it_marks(block: Block) -> None:
    """A line marked `# <- SK201` has exactly these findings; no other line has an error."""
    found: dict[int, list[str]] = {}
    marks = block.marks
    for each in loads(block.text, block.name).diagnostics:
        if each.span.line in marks or each.severity is Severity.ERROR:
            found.setdefault(each.span.line, []).append(each.code)
    assert {line: sorted(codes) for line, codes in found.items()} == marks


@pytest.mark.parametrize("page", [each for each in PAGES if any(b.info == "console" for b in blocks(each))], ids=name)
def test_a_command_shown_prints_what_is_shown(page: Path) -> None:
    for command in replay(page):
        if not command.true:
            assert command.shown == command.printed, f"{command.place}: {command.typed}"


@pytest.mark.parametrize(
    "page", [each for each in PAGES if any(b.info == "python" and not b.file for b in blocks(each))], ids=name
)
def test_python_shown_runs(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The blocks of a page run one after another; `>>>` shows what comes out."""
    monkeypatch.chdir(WRITTEN[0].parent)
    known: dict[str, object] = {}
    for block in blocks(page):
        if block.info != "python" or block.file:
            continue
        if ">>> " not in block.text:
            exec(compile(block.text, block.name, "exec"), known)  # noqa: S102 - our own pages
            continue
        example = doctest.DocTestParser().get_doctest(block.text, known, block.name, block.name, block.line)
        wrong: list[str] = []
        runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
        runner.run(example, out=wrong.append, clear_globs=False)
        assert not wrong, "".join(wrong)
        known.update(example.globs)
