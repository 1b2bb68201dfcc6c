"""A case at a glance, for people."""

from rich.console import Console

from fanal.cli.labels import of_vocabulary
from fanal.cli.showing import line, table
from fanal.cli.tables.cases import present as present_cases
from fanal.cli.tables.entourages import present as present_entourage
from fanal.cli.words import _
from fanal.services.cases import CaseList
from fanal.services.summaries import CaseAtAGlance

_ROLES = 8


def present(out: Console, cases: CaseList, glance: CaseAtAGlance) -> None:
    """Write the list of cases and one of them: people, links by class, the main roles, one entourage."""
    present_cases(out, cases)
    case = glance.case
    line(out, "\n" + " · ".join(part for part in (case.title, case.organization) if part), style="bold")
    line(out, _("People: {people}, links: {links}", people=glance.people, links=glance.links))
    label, role = of_vocabulary("link_class"), of_vocabulary("case_role")
    by_class = sorted(case.links.items(), key=lambda item: -item[1])
    table(out, (_("Link class"), _("Links")), [(label(code), count) for code, count in by_class])
    table(out, (_("Main roles"), _("People")), [(role(item.role), item.count) for item in glance.roles[:_ROLES]])
    if glance.entourage is not None:
        present_entourage(out, glance.entourage)
