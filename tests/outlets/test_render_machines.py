import json
import xml.etree.ElementTree as ET

import jsonschema
import pytest

from sakip.diagnostics import render_concise, render_github, render_json, render_junit, render_sarif
from sakip.diagnostics.diagnostic import Diagnostic
from sakip.diagnostics.rule import Severity
from sakip.diagnostics.summary import summary_of
from sakip.source.span import Span
from sakip.text.bilingual import Lang
from tests.outlets.findings import PAGE, PLAN, RULE, advice, lone, objective

FINDINGS = [objective(), advice(), RULE.at(Span(PLAN, 0, len(PLAN.text)), sasaran=3)]
SCHEMA = jsonschema.Draft202012Validator(render_json.schema())


def as_json(findings: list[Diagnostic], lang: Lang = Lang.ID) -> str:
    return render_json.render(findings, lang, summary_of(findings, 2))


def as_sarif(findings: list[Diagnostic]) -> str:
    return render_sarif.render(findings, Lang.ID, {"SK201": PAGE}, "0.1.0")


def as_junit(findings: list[Diagnostic], threshold: Severity = Severity.WARNING) -> str:
    return render_junit.render(findings, Lang.ID, ["dinkes.sakip", "pk-2024.sakip"], threshold)


def test_concise_is_one_line_a_finding() -> None:
    assert render_concise.render([objective(), advice()], Lang.ID) == (
        "dinkes.sakip:2:11: galat SK201 sasaran `S1` tidak punya IKU\n"
        "dinkes.sakip:2:14: saran SK402 `S1` tanpa definisi\n"
    )
    assert len(render_concise.render([lone("a\nb", "a\nb")], Lang.EN).splitlines()) == 1


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(render_json.schema())


@pytest.mark.parametrize("lang", Lang)
def test_json_is_as_its_schema_says(lang: Lang) -> None:
    SCHEMA.validate(json.loads(as_json(FINDINGS, lang)))
    SCHEMA.validate(json.loads(as_json([], lang)))


def test_the_schema_refuses_what_it_does_not_name() -> None:
    document = json.loads(as_json(FINDINGS))
    document["findings"][0]["baris"] = 1
    with pytest.raises(jsonschema.ValidationError):
        SCHEMA.validate(document)


def test_json_tells_everything_about_a_finding() -> None:
    document = json.loads(as_json([objective()]))
    assert document["version"] == 1
    assert document["summary"] == {"error": 1, "warning": 0, "advice": 0, "files": 2}
    assert document["findings"] == [
        {
            "code": "SK201",
            "name": "sasaran-tanpa-iku",
            "severity": "error",
            "message": "sasaran `S1` tidak punya IKU",
            **position("dinkes.sakip", 2, 11, 2, 13),
            "params": {"sasaran": "S1"},
            "related": [
                {**position("dinkes.sakip", 1, 8, 1, 10), "message": "tujuan `T1`"},
                {**position("pk-2024.sakip", 2, 12, 2, 14), "message": "ditargetkan di sini"},
            ],
            "notes": ["pohonnya putus di sini"],
            "help": "tambahkan `iku` di dalamnya",
            "basis": [
                {
                    "id": "permenpanrb-53-2014",
                    "pasal": "Lampiran I",
                    "title": "PermenPAN-RB 53/2014 Lampiran I",
                    "verified": False,
                }
            ],
            "fix": {**position("dinkes.sakip", 2, 28, 2, 31), "replacement": '{ iku "…" { } }', "certain": False},
            "group": 0,
        }
    ]


def test_json_columns_count_code_points() -> None:
    finding = json.loads(as_json([lone('\t"語🙂" S1', "S1")]))["findings"][0]
    assert (finding["column"], finding["end_column"]) == (7, 9)


def test_sarif_names_the_rules_and_points_at_them() -> None:
    run = json.loads(as_sarif(FINDINGS))["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["SK201", "SK402"]
    assert [rules[result["ruleIndex"]]["id"] for result in run["results"]] == ["SK201", "SK402", "SK201"]
    assert [result["level"] for result in run["results"]] == ["error", "note", "error"]
    assert "Setiap `sasaran` diukur." in rules[0]["help"]["text"]
    assert rules[0]["help"]["markdown"].startswith("# SK201 · Sasaran tanpa IKU\n")


def test_sarif_places_are_whole() -> None:
    result = json.loads(as_sarif([objective()]))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "dinkes.sakip"},
        "region": {"startLine": 2, "startColumn": 11, "endLine": 2, "endColumn": 13},
    }
    assert [each["message"]["text"] for each in result["relatedLocations"]] == ["tujuan `T1`", "ditargetkan di sini"]
    assert result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": '{ iku "…" { } }'}


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("rencana dinas/pk 100%.sakip", "rencana%20dinas/pk%20100%25.sakip"),
        ("/srv/a.sakip", "file:///srv/a.sakip"),
        ("D:/srv/a.sakip", "file:///D:/srv/a.sakip"),
        ("<stdin>", "%3Cstdin%3E"),
    ],
)
def test_sarif_names_files_as_uris(name: str, uri: str) -> None:
    result = json.loads(as_sarif([lone("S1", "S1", name)]))["runs"][0]["results"][0]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_sarif_of_a_clean_plan_still_names_the_tool() -> None:
    run = json.loads(as_sarif([]))["runs"][0]
    assert run["results"] == []
    assert run["tool"]["driver"] == {"name": "sakip", "semanticVersion": "0.1.0", "rules": []}


def test_github_escapes_what_it_would_misread() -> None:
    assert render_github.render([lone("50%\n", "50%", "a,b:c.sakip")], Lang.ID) == (
        "::error title=sakip SK201,file=a%2Cb%3Ac.sakip,line=1,endLine=1,col=1,endColumn=4"
        "::sasaran `50%25` tidak punya IKU%0Atambahkan `iku` di dalamnya\n"
    )


def test_github_gets_no_columns_over_several_lines() -> None:
    command = render_github.render([lone("a\nb", "a\nb")], Lang.ID)
    assert command.startswith("::error title=sakip SK201,file=a.sakip,line=1,endLine=2::")
    assert render_github.render([advice()], Lang.ID).startswith("::notice ")


def test_junit_fails_what_fails_the_run() -> None:
    root = ET.fromstring(as_junit([objective(), advice()]))
    assert root.attrib == {"name": "sakip", "tests": "3", "failures": "1", "errors": "0"}
    cases = {case.attrib["name"]: case for case in root.iter("testcase")}
    assert cases["SK201 2:11"].find("failure") is not None
    assert cases["SK402 2:14"].find("failure") is None
    assert cases["sakip"].attrib["classname"] == "pk-2024.sakip"
    assert ET.fromstring(as_junit([advice()], Severity.ADVICE)).attrib["failures"] == "1"


def test_junit_is_xml_whatever_the_plan_holds() -> None:
    text = as_junit([lone("\x00<&\ud800", "\x00<&\ud800")])
    assert "sasaran `�<&�` tidak punya IKU" in ET.fromstring(text).find(".//failure").attrib["message"]  # type: ignore[union-attr] # it is there


def test_same_findings_same_bytes() -> None:
    again = [objective(), advice(), RULE.at(Span(PLAN, 0, len(PLAN.text)), sasaran=3)]
    for render in (as_json, as_sarif, as_junit):
        assert render(FINDINGS) == render(again)


def position(file: str, line: int, column: int, end_line: int, end_column: int) -> dict[str, object]:
    return {"file": file, "line": line, "column": column, "end_line": end_line, "end_column": end_column}
