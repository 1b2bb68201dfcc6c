import { create } from "zustand";

export const TABS = ["map", "table", "people", "measures", "sources", "work", "history"] as const;
export type Tab = (typeof TABS)[number];
/** Beside the tabs: the page on which files are imported. */
export const IMPORT = "import";
/** Beside the tabs too: the sheet of one person for an interview, and the organization's own words. */
export const SHEET = "sheet";
export const WORDS = "words";
const PAGES = [IMPORT, SHEET, WORDS] as const;
export type CaseView = Tab | (typeof PAGES)[number];

/**
 * Where the reader is: the list of cases, or one tab of one case. Only keyed ids stand in an address;
 * `of` names one thing of a tab, as a document and its page.
 */
export type Route = { page: "cases" } | { page: "case"; id: string; tab: CaseView; of?: string };

export function parseRoute(hash: string): Route {
  const [page, id, tab, ...rest] = hash.replace(/^#\/?/, "").split("/");
  if (page !== "cases" || !id) return { page: "cases" };
  const known = [...TABS, ...PAGES].find((name) => name === tab);
  return { page: "case", id: decodeURIComponent(id), tab: known ?? "map", ...(rest.length ? { of: rest.map(decodeURIComponent).join("/") } : {}) };
}

export function routeAddress(route: Route): string {
  if (route.page === "cases") return "#/cases";
  const of = route.of ? `/${route.of.split("/").map(encodeURIComponent).join("/")}` : "";
  return `#/cases/${encodeURIComponent(route.id)}/${route.tab}${of}`;
}

export const useRoute = create<{ route: Route }>(() => ({ route: { page: "cases" } }));

export function startRoute(): void {
  const read = () => useRoute.setState({ route: parseRoute(location.hash) });
  window.addEventListener("hashchange", read);
  read();
}

export function goTo(route: Route): void {
  location.hash = routeAddress(route);
}
