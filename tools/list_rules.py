"""Write `sakip/checks/catalogue.py` from the rule files there are, and their numbers into the changelog.

Run after adding or removing a rule.
"""

import re
from collections import Counter
from pathlib import Path

HEAD = '''"""Every rule of sakip, by the module that holds it, in order of code. Written by tools/list_rules.py.

Names, not imports: `sakip explain SK201` imports one rule, and no rule knows another.
"""

MODULES = (
'''
ROOT = Path(__file__).parents[1]


def counted(changelog: str, families: Counter[str]) -> str:
    """*changelog* with the number of rules of each family, and of all, as they are now."""
    rows = re.sub(
        r"(\| (SK\d) \|[^|]+\| )\d+( \|)", lambda found: f"{found[1]}{families[found[2]]}{found[3]}", changelog
    )
    return re.sub(r"\d+ (aturan .* / )\d+ (rules)", rf"{families.total()} \g<1>{families.total()} \g<2>", rows, count=1)


if __name__ == "__main__":
    files = sorted((ROOT / "sakip").rglob("sk[0-9]*_*.py"), key=lambda each: each.name)
    modules = [".".join(each.relative_to(ROOT).with_suffix("").parts) for each in files]
    lines = "".join(f'    "{name}",\n' for name in modules)
    (ROOT / "sakip" / "checks" / "catalogue.py").write_text(f"{HEAD}{lines})\n", encoding="utf-8")
    changelog = ROOT / "CHANGELOG.md"
    families = Counter(each.name[:3].upper() for each in files)
    changelog.write_text(counted(changelog.read_text(encoding="utf-8"), families), encoding="utf-8")
    print(f"{len(modules)} rules")  # noqa: T201 - a tool speaks to its caller
