"""Write `sakip/checks/catalogue.py` from the rule files there are: run after adding or removing one."""

from pathlib import Path

HEAD = '''"""Every rule of sakip, by the module that holds it, in order of code. Written by tools/list_rules.py.

Names, not imports: `sakip explain SK201` imports one rule, and no rule knows another.
"""

MODULES = (
'''

if __name__ == "__main__":
    root = Path(__file__).parents[1]
    files = sorted((root / "sakip").rglob("sk[0-9]*_*.py"), key=lambda each: each.name)
    modules = [".".join(each.relative_to(root).with_suffix("").parts) for each in files]
    lines = "".join(f'    "{name}",\n' for name in modules)
    (root / "sakip" / "checks" / "catalogue.py").write_text(f"{HEAD}{lines})\n", encoding="utf-8")
    print(f"{len(modules)} rules")  # noqa: T201 - a tool speaks to its caller
