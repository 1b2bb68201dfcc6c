"""A small case told in statements, in a real base; and a second one that some viewers must never see."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fanal.access import OWNER, Viewer
from fanal.bootstrap import open_workspace
from fanal.model.case import Case
from fanal.model.documents import Document, PageText
from fanal.model.entity import EXISTS
from fanal.model.ports import Writer
from fanal.model.scope import Scope
from fanal.model.statement import Statement
from fanal.services.workspace import Workspace
from fanal.settings import Settings

ALL = Scope(actor="teller", all_cases=True, may_write=True)
SECRET = "Zoltan Verborgen"


@dataclass(frozen=True)
class Story:
    """Where the base lies, and the ids by short names."""

    base: str
    case: str
    hidden: str

    def open(self, *, role: str = OWNER, cases: frozenset[str] | None = None) -> Workspace:
        viewer = Viewer("tester", "Harbor", access_role=role, cases=cases)
        return open_workspace(Settings(base=self.base), viewer)


def entity(case: str, key: str, schema: str, source: str = "", locator: str = "", **values: str) -> list[Statement]:
    """Return the statements of one entity; ids are written out so that tests can name them."""
    common = {"case_id": case, "entity_id": key, "schema": schema, "source_id": source, "locator": locator}
    rows = [Statement(id="", prop=EXISTS, value="", **common)]
    return rows + [Statement(id="", prop=prop, value=value, **common) for prop, value in values.items()]


def the_case(case: str) -> list[Statement]:
    """Boris recruits Ana, takes her money and hosts her; later Ana recruits Cveta. Five more people and a phone."""
    report, interview = "src1", "src2"
    return [
        *entity(case, report, "Source", title="Police report"),
        *entity(case, interview, "Source", title="Interview"),
        *entity(case, "ana", "Person", report, "p. 1", name="Ana Ilieva", birthDate="1998"),
        *entity(case, "ana", "Person", interview, "min. 4", age="19"),
        *entity(case, "ana", "Person", report, "p. 2", age="21"),
        *entity(case, "boris", "Person", report, "p. 1", name="Борис Петров", gender="male"),
        *entity(case, "cveta", "Person", report, "p. 3", name="Cveta Koleva"),
        *entity(case, "dragan", "Person", report, "p. 3", name="Dragan Petrov"),
        *entity(case, "elena", "Person", name="Elena Ruse"),
        *entity(case, "lone", "Person", name="Fani Solo"),
        *entity(case, "gang", "Group", report, "p. 4", name="The Harbor gang"),
        *entity(case, "phone", "Phone", report, "p. 5", number="+359881234567"),
        *entity(case, "a1", "Act", report, "p. 1", agent="boris", subject="ana", act="recruits", startDate="2012"),
        *entity(case, "a1", "Act", interview, "min. 9", agent="boris"),
        *entity(case, "a2", "Act", report, "p. 2", agent="boris", subject="ana", act="hosts", startDate="2012-05"),
        *entity(case, "a3", "Act", interview, "min. 7", agent="ana", subject="cveta", act="recruits", startDate="2014"),
        *entity(case, "f1", "Family", report, "p. 3", person="boris", relative="dragan"),
        *entity(case, "p1", "Payment", report, "p. 6", payer="ana", beneficiary="boris", date="2013-02-01"),
        *entity(case, "q1", "Acquaintance", report, "p. 7", person="cveta", acquaintance="elena"),
        *entity(case, "m1", "Membership", report, "p. 4", member="boris", organization="gang"),
        *entity(case, "role1", "CaseRole", report, "p. 8", person="ana", capacity="victim"),
        *entity(case, "role2", "CaseRole", report, "p. 8", person="dragan", role="transporter", capacity="suspect"),
    ]


def keep_paper(writer: Writer, case: str, source: str, text: str) -> None:
    """Let a source be a document of one page."""
    document = Document(source, case, source, "text/plain", len(text), 1)
    writer.keep(document, BytesIO(text.encode()), [PageText(source, 1, text)])


def tell(folder: Path) -> Story:
    """Make the base."""
    base = str(folder / "story.db")
    with open_workspace(Settings(base=base)) as workspace:
        store = workspace.store
        shown = store.create_case(ALL, Case("", "Harbor", organization="Harbor", language="en"))
        hidden = store.create_case(ALL, Case("", f"Secret of {SECRET}"))
        with store.write(ALL, shown.id, kind="import", label="story") as writer:
            writer.add(the_case(shown.id))
            keep_paper(writer, shown.id, "src1", "Boris met Ana at the harbor.")
        with store.write(ALL, hidden.id, kind="import", label="secret") as writer:
            writer.add(entity(hidden.id, "hidden1", "Person", name=SECRET))
            writer.add(entity(hidden.id, "hidden2", "Person", name="Anna Geheim"))
            writer.add(entity(hidden.id, "hidden3", "Family", person="hidden1", relative="hidden2"))
            keep_paper(writer, hidden.id, "hidden1", f"{SECRET} was seen at the harbor.")
        return Story(base, shown.id, hidden.id)
