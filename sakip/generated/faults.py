"""Errors as planners make them, seeded in the lines of a clean plan: how each is made, and which rules must find it.

An error has a line where it is, and other lines where it may be seen as well: the budget above, the same figure in a
document.
"""

import re
from collections.abc import Callable
from random import Random

from attrs import frozen

from sakip.generated.folder import Fault, Folder
from sakip.generated.to_lines import Line, rupiah, value_of
from sakip.numbers import terbilang

_YEAR = re.compile(r"(\d{4}): (\S+) +")

Made = tuple[Line, tuple[Line, ...]]
"""Where an error is, and where it may be seen as well."""

Find = Callable[[Folder], list[Line]]
Edit = Callable[[Folder, Line, Random], Made]


@frozen
class Kind:
    """A kind of error: the rules that must find it, in which lines it is made and how, and what rules may find more."""

    name: str
    codes: tuple[str, ...]
    find: Find
    edit: Edit
    consequences: tuple[str, ...] = ()

    def sow(self, folder: Folder, random: Random) -> bool:
        """Seed an error of this kind in *folder*, if there is still a place for it."""
        chosen = folder.choose(random, self.find(folder))
        if chosen is None:
            return False
        line, related = self.edit(folder, chosen, random)
        folder.faults.append(Fault(self.name, line, self.codes, self.consequences, related))
        return True


# ── in which lines ──────────────────────────────────────────────────────────────────────────────────


def _any(what: str, pattern: str = "") -> Find:
    """Every line that says *what* and has *pattern*."""
    return lambda folder: [line for line in folder.lines(what) if re.search(pattern, line.text)]


def _share(what: str) -> Find:
    """The lines that say *what* of an IKU that is a share."""
    return lambda folder: _among(folder, what, {each.id for each in folder.agency.iku if each.persen})


def _program(what: str) -> Find:
    """The lines that say *what* of a program that does not support the whole agency."""
    return lambda folder: _among(folder, what, {each.kode for each in folder.agency.program if not each.penunjang})


def _activity(what: str) -> Find:
    """The lines that say *what* of a kegiatan."""
    return lambda folder: _among(folder, what, {each.kode for each in folder.agency.kegiatan})


def _detail(what: str) -> Find:
    """The lines that say *what* of a sub kegiatan."""
    return lambda folder: _among(folder, what, {each.kode for each in folder.agency.sub})


def _total(what: str) -> Find:
    """The lines that say *what* of the whole agency."""
    return lambda folder: _among(folder, what, {folder.agency.id})


def _copies(folder: Folder) -> list[Line]:
    """The heads of sub kegiatan that another one stands before."""
    return [line for line in _detail("kepala")(folder) if _before(folder, line.of)]


def _replaceable(folder: Folder) -> list[Line]:
    """What a program serves, where another program serves the same; in an agency where no program lost that yet."""
    if any(fault.kind == "program-under-no-sasaran" for fault in folder.faults):
        return []
    served = [each.sasaran for each in folder.agency.program]
    shared = {each.kode for each in folder.agency.program if served.count(each.sasaran) > 1 and not each.penunjang}
    return _among(folder, "mendukung", shared)


def _blocks(folder: Folder) -> list[Line]:
    """The ends of blocks of data, the last left out; in an agency where none was left open yet."""
    if any(fault.kind == "unclosed-brace" for fault in folder.faults):
        return []
    return _among(folder, "penutup", {each.id for each in folder.agency.data[:-1]})


def _ends(folder: Folder) -> list[Line]:
    """The last lines of the files of programs."""
    return [page.lines[-1] for page in folder.pages if page.name.startswith("program")]


def _among(folder: Folder, what: str, names: set[str]) -> list[Line]:
    return [line for line in folder.lines(what) if line.of in names]


# ── edits of any line ───────────────────────────────────────────────────────────────────────────────


def _replaced(old: str, new: str, *also: str) -> Edit:
    """The first *old* (a pattern) becomes *new*; it may be seen as well where *also* is said of the same."""

    def edit(folder: Folder, line: Line, _random: Random) -> Made:
        line.text = re.sub(old, new, line.text, count=1)
        return line, tuple(folder.line(what, line.of) for what in also)

    return edit


def _dropped(folder: Folder, line: Line, _random: Random) -> Made:
    """The line goes; it is missed at the head of what it was said of."""
    folder.drop(line)
    return folder.line("kepala", line.of), ()


def _year(change: Callable[[str, str, Random], str]) -> Edit:
    """What *change* makes of one year and its value; of a year after that of the documents, which stay right."""

    def edit(folder: Folder, line: Line, random: Random) -> Made:
        later = [each for each in _YEAR.finditer(line.text) if int(each[1]) > folder.agency.kini]
        entry = random.choice(later)
        changed = change(entry[1], entry[2], random)
        line.text = line.text[: entry.start()] + (f"{changed}  " if changed else "") + line.text[entry.end() :]
        return line, _around(folder, line)

    return edit


def _value(change: Callable[[str, Random], str]) -> Edit:
    """What *change* makes of the value of one year."""
    return _year(lambda year, value, random: f"{year}: {change(value, random)}")


def _around(folder: Folder, line: Line) -> tuple[Line, ...]:
    """Where a wrong value of *line* may be seen as well: the head of its node, the budgets above it."""
    found = [folder.line("kepala", line.of)]
    if line.what == "pagu":
        parts = line.of.split(".")
        above = [".".join(parts[:length]) for length in (3, 5) if length < len(parts)]
        found.extend(folder.line("pagu", each) for each in above)
    return tuple(found)


def _last(change: Callable[[str, Random], str]) -> Edit:
    """What *change* makes of the last word; it may be seen in every document that states the same."""

    def edit(folder: Folder, line: Line, random: Random) -> Made:
        before, _, word = line.text.rpartition(" ")
        line.text = f"{before} {change(word, random)}"
        return line, tuple(each for each in folder.stating(line.of) if each is not line)

    return edit


# ── values, wrong ───────────────────────────────────────────────────────────────────────────────────


def _digit_off(value: str, random: Random) -> str:
    """One digit of *value*, not the first, is another digit."""
    place = random.choice([index for index, each in enumerate(value) if each.isdigit()][1:])
    digit = (int(value[place]) + random.randrange(1, 10)) % 10
    return f"{value[:place]}{digit}{value[place + 1 :]}"


def _transposed(amount: str, random: Random) -> str:
    """Two digits of *amount* that stand side by side have changed places."""
    digits = re.sub(r"\D", "", amount)
    at = random.choice([index for index in range(1, len(digits) - 1) if digits[index] != digits[index + 1]])
    return rupiah(int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]))


def _above_all(value: str, _random: Random) -> str:
    """A hundred more: no share any longer."""
    return f"1{value.partition(',')[0].rstrip('%'):0>2}%"


def _foreign(value: str, _random: Random) -> str:
    """Points are commas and commas points."""
    return value.translate(str.maketrans(",.", ".,"))


# ── years, wrong ────────────────────────────────────────────────────────────────────────────────────


def _absent(_year: str, _value: str, _random: Random) -> str:
    """Nothing."""
    return ""


def _five_digits(year: str, value: str, _random: Random) -> str:
    """A year whose last digit was typed twice."""
    return f"{year}{year[-1]}: {value}"


def _again(year: str, value: str, _random: Random) -> str:
    """The year twice."""
    return f"{year}: {value}  {year}: {value}"


# ── edits of one kind ───────────────────────────────────────────────────────────────────────────────


def _other_unit(folder: Folder, line: Line, _random: Random) -> Made:
    """A share is counted in people."""
    line.text = line.text.replace("persen", "orang")
    own = (folder.line(what, line.of) for what in ("kepala", "formula", "baseline", "target"))
    return line, (*own, *folder.stating(line.of))


def _other_direction(folder: Folder, line: Line, _random: Random) -> Made:
    """What is to rise is said to fall, or the other way."""
    old, new = ("naik", "turun") if "naik" in line.text else ("turun", "naik")
    line.text = line.text.replace(old, new)
    return line, (folder.line("target", line.of),)


def _agreed_otherwise(folder: Folder, line: Line, random: Random) -> Made:
    """The agreement promises a point or two more or less than the Renstra; not just what that has for another year."""
    before, _, value = line.text.rpartition(" ")
    whole = re.split(r"[,%]", value)[0]
    near = (f"{int(whole) + step}{value.removeprefix(whole)}" for step in (-2, -1, 1, 2))
    target = folder.line("target", line.of)
    line.text = f"{before} {random.choice([each for each in near if f' {each} ' not in target.text])}"
    return line, (target,)


def _agreed_for_next_year(folder: Folder, line: Line, _random: Random) -> Made:
    """The agreement promises what the Renstra has for the next year."""
    item = next(each for each in folder.agency.iku if each.id == line.of)
    following = item.target[folder.agency.tahun.index(folder.agency.kini) + 1]
    line.text = f"{line.text.rpartition(' ')[0]} {value_of(item, following)}"
    return line, (folder.line("target", line.of),)


def _elsewhere(folder: Folder, line: Line, random: Random) -> Made:
    """A document puts a program under another sasaran."""
    before, _, goal = line.text.rpartition(" ")
    line.text = f"{before} {random.choice([each.id for each in folder.agency.sasaran if each.id != goal])}"
    return line, (folder.line("mendukung", line.of),)


def _unevenly_shared(folder: Folder, line: Line, random: Random) -> Made:
    """A program serves two sasaran with shares that do not make a whole."""
    first = line.text.split()[-1]
    second = next(each.id for each in folder.agency.sasaran if each.id != first)
    share = 10 * random.randrange(5, 9)
    line.text = f"{line.text} porsi {share}%, {second} porsi {90 - share}%"
    return line, (folder.line("kepala", line.of),)


def _miscounted(folder: Folder, line: Line, _random: Random) -> Made:
    """There is one sub kegiatan too many, in digits and in words."""
    count = len(folder.agency.sub)
    line.text = line.text.replace(f"subkegiatan: {count}", f"subkegiatan: {count + 1}")
    spoken = folder.line("terbilang", line.of)
    spoken.text = re.sub(r'(subkegiatan: )".*?"', rf'\1"{terbilang.words(count + 1)}"', spoken.text)
    return line, ()


def _misspoken(folder: Folder, line: Line, random: Random) -> Made:
    """The words say another amount than the digits."""
    amount = folder.agency.pagu[folder.agency.tahun.index(folder.agency.kini)]
    wrong = terbilang.words(amount + 10 ** random.randrange(3, 9))
    line.text = re.sub(r'".*"', f'"{wrong} rupiah"', line.text)
    return line, tuple(folder.stating(line.of))


def _copied_code(folder: Folder, line: Line, _random: Random) -> Made:
    """A sub kegiatan was copied, and has still the code of the one before it."""
    own, other = line.of, _before(folder, line.of)
    line.text = line.text.replace(own, other)
    return line, (*folder.stating(own), folder.line("kepala", other), folder.line("jumlah", "jumlah"))


def _before(folder: Folder, code: str) -> str:
    """The code of the sub kegiatan before *code* in the same kegiatan; "" for the first."""
    codes = [each.kode for each in folder.agency.sub]
    other = codes[codes.index(code) - 1]
    return other if other.rpartition(".")[0] == code.rpartition(".")[0] else ""


def _strange_code(folder: Folder, line: Line, _random: Random) -> Made:
    """A sub kegiatan has the code of another kegiatan, wherever it is written."""
    *above, activity, number = line.of.split(".")
    _rename(folder, line.of, ".".join((*above, f"9{activity[-1]}", number)))
    return line, ()


def _other_authority(folder: Folder, line: Line, _random: Random) -> Made:
    """A kegiatan has the code of a province, wherever it is written."""
    *program, _, activity = line.of.split(".")
    _rename(folder, line.of, ".".join((*program, "1", activity)))
    return line, ()


def _rename(folder: Folder, old: str, new: str) -> None:
    """What has the code *old* has the code *new*; so has what is below it."""
    code = re.compile(rf"\b{re.escape(old)}(?=[ .:])")
    for page in folder.pages:
        for line in page.lines:
            line.text = code.sub(new, line.text)


def _closed_again(folder: Folder, line: Line, _random: Random) -> Made:
    """There is a brace too many behind the last."""
    extra = Line("}")
    folder.page_of(line).lines.append(extra)
    return extra, ()


# ── the kinds ───────────────────────────────────────────────────────────────────────────────────────

KINDS = (
    # a plan that says too little
    Kind("missing-formula", ("SK402",), _share("formula"), _dropped),
    Kind("missing-person", ("SK404",), _share("penanggung_jawab"), _dropped),
    Kind("missing-target-year", ("SK406",), _share("target"), _year(_absent)),
    Kind("missing-budget-year", ("SK502",), _detail("pagu"), _year(_absent)),
    Kind("program-under-no-sasaran", ("SK210",), _replaceable, _dropped),
    # a plan that contradicts itself
    Kind("sum-off-by-a-digit", ("SK501",), _activity("pagu"), _value(_digit_off)),
    Kind("program-sum-off-by-a-digit", ("SK501",), _program("pagu"), _value(_digit_off)),
    Kind("transposed-digits", ("SK501",), _detail("pagu"), _value(_transposed)),
    Kind("share-above-a-hundred", ("SK410",), _share("target"), _value(_above_all)),
    Kind("wrong-direction", ("SK408",), _share("arah"), _other_direction),
    Kind("wrong-unit", ("SK105", "SK111"), _share("satuan"), _other_unit, ("SK406",)),
    Kind("shares-not-a-hundred", ("SK208",), _program("mendukung"), _unevenly_shared),
    Kind("duplicate-code", ("SK101", "SK102"), _copies, _copied_code, ("SK309",)),
    Kind("code-of-another-kegiatan", ("SK213",), _detail("kepala"), _strange_code),
    Kind("code-of-a-province", ("SK217",), _activity("kepala"), _other_authority),
    # a formula that cannot be right
    Kind("times-a-hundred", ("SK110",), _any("formula", "100%"), _replaced("100%", "100", "baseline"), ("SK419",)),
    Kind("division-by-zero", ("SK112",), _any("formula", "/"), _replaced(r"/ \w+", "/ 0")),
    Kind(
        "added-instead-of-divided",
        ("SK105",),
        _any("formula", "100%"),
        _replaced(r" / (\w+) \* 100%", r" + \1", "baseline"),
        ("SK419",),
    ),
    Kind("unknown-name-in-formula", ("SK101",), _any("formula", "jumlah_"), _replaced(r"(jumlah_\w)\w", r"\1")),
    # documents that do not agree with the plan
    Kind("target-differs-in-agreement", ("SK301",), _share("pk.target"), _agreed_otherwise),
    Kind("target-of-another-year", ("SK302",), _share("pk.target"), _agreed_for_next_year),
    Kind("unknown-name-in-agreement", ("SK101",), _any("pk.target"), _replaced(r"(\w)\w: ", r"\1: ")),
    Kind("budget-differs", ("SK305",), _any("dpa.anggaran"), _last(_transposed)),
    Kind("total-does-not-add-up", ("SK306",), _total("rkt.anggaran"), _last(_transposed)),
    Kind("program-elsewhere-in-document", ("SK307",), _any("rkt.mendukung"), _elsewhere),
    Kind("wrong-count", ("SK309",), _any("jumlah"), _miscounted),
    Kind("wrong-words", ("SK310",), _total("terbilang"), _misspoken),
    # references to the wrong thing
    Kind("unknown-owner", ("SK101",), _detail("pengampu"), _replaced(r"( \w)\w([\w.]+)$", r"\1\2")),
    Kind("reference-to-another-kind", ("SK108",), _detail("pengampu"), _replaced(r"[\w.]+$", "S1")),
    # a plan that cannot be read
    Kind("misspelled-keyword", ("SK009",), _share("definisi"), _replaced("definisi", "defnisi")),
    Kind("misspelled-choice", ("SK015",), _share("triwulan"), _replaced("posisi_akhir", "posisi_ahir")),
    Kind("year-of-five-digits", ("SK114",), _detail("pagu"), _year(_five_digits)),
    Kind("year-twice", ("SK013",), _detail("pagu"), _year(_again)),
    Kind("foreign-amount", ("SK012",), _detail("pagu"), _value(_foreign)),
    Kind("foreign-number", ("SK012",), _any("baseline", r"\d,\d"), _replaced(r"(\d),(\d)", r"\1.\2")),
    Kind("unclosed-quote", ("SK003",), _detail("output"), _replaced(r'"$', "")),
    Kind("curly-quotes", ("SK014",), _detail("output"), _replaced(r'"(.*)"$', r"“\1”")),
    Kind("unclosed-brace", ("SK004",), _blocks, _dropped),
    Kind("stray-brace", ("SK005",), _ends, _closed_again),
)
"""Every kind of error that a city may have."""
