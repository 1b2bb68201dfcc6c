"""Ask axe what is wrong with what is on the screen."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

GRAVE = {"serious", "critical"}
_RUN = """async () => {
  const isDark = document.documentElement.dataset.theme === "dark";
  const rules = isDark ? { runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] } } : {};
  return (await axe.run(document, { resultTypes: ["violations"], ...rules })).violations;
}"""


def violations(page: Page) -> list[dict[str, Any]]:
    """Return what axe finds; on a dark page by the rules of color alone, as all else is the same as in light."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    found: list[dict[str, Any]] = page.evaluate(_RUN)
    return found


def check(page: Page, view: str) -> None:
    """Hold that nothing serious and nothing critical is wrong."""
    grave = [
        f"{view}: {fault['id']} ({fault['impact']}) at {node['target']}: {node['failureSummary']}"
        for fault in violations(page)
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]
    assert not grave, "\n".join(grave)
