/** Everything that a link between two can be: acts, sub-types and whole schemata of every class, in one list. */
import type { LinkChoice, TermChoice } from "@/core/api/types";
import { foldedText } from "@/core/i18n/folded";

export interface LinkKind {
  /** Schema and code: the same whichever way round the link reads. */
  key: string;
  schema: string;
  code: string;
  linkClass: string;
  classLabel: string;
  label: string;
  definition: string;
  needNotBeProven: string;
  directed: boolean;
  /** Color of the organization's own term, "" for that of its class. */
  color: string;
  /** Whether it reads from the target to the source of the form. */
  isReversed: boolean;
}

function kindOf(choice: LinkChoice, term: TermChoice | null): LinkKind {
  return {
    key: `${choice.schema}:${term?.code ?? ""}`,
    schema: choice.schema,
    code: term?.code ?? "",
    linkClass: choice.link_class,
    classLabel: choice.class_label,
    label: term?.label ?? choice.label,
    definition: term?.definition ?? choice.definition,
    needNotBeProven: term?.need_not_be_proven ?? "",
    directed: term?.directed ?? choice.directed,
    color: term?.color ?? "",
    isReversed: choice.is_reversed,
  };
}

/** A schema whose terms all say more stands behind them; one whose act has to be said does not stand alone. */
const NEEDS_A_TERM = new Set(["Act"]);

/** The kinds of link that fit, those that read as asked before those that read the other way round. */
export function kindsOf(choices: readonly LinkChoice[]): LinkKind[] {
  const all = choices.flatMap((choice) => {
    const terms = choice.terms.map((term) => kindOf(choice, term));
    const isWhole = !NEEDS_A_TERM.has(choice.schema) && (choice.directed || !choice.is_reversed);
    return isWhole ? [...terms, kindOf(choice, null)] : terms;
  });
  return inOrder(all);
}

/** The same kinds, seen from the other of the two. One without a direction reads alike from both. */
export function turned(kinds: readonly LinkKind[]): LinkKind[] {
  return inOrder(kinds.map((kind) => (kind.directed ? { ...kind, isReversed: !kind.isReversed } : kind)));
}

function inOrder(kinds: readonly LinkKind[]): LinkKind[] {
  return [...kinds.filter((kind) => !kind.isReversed), ...kinds.filter((kind) => kind.isReversed)];
}

const NOWHERE = 9;

/** How well a kind answers what was typed; smaller is better. */
function rank(kind: LinkKind, wanted: string): number {
  const label = foldedText(kind.label);
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  if (label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted))) return 2;
  if (label.includes(wanted)) return 3;
  if (foldedText(kind.code.replaceAll("_", " ")).includes(wanted)) return 4;
  if (foldedText(kind.classLabel).startsWith(wanted)) return 5;
  return foldedText(kind.definition).includes(wanted) ? 6 : NOWHERE;
}

/** Those that answer what was typed, the best first; all of a class, or of every class, where nothing was. */
export function findKinds(kinds: readonly LinkKind[], typed: string, linkClass = ""): LinkKind[] {
  const offered = linkClass ? kinds.filter((kind) => kind.linkClass === linkClass) : [...kinds];
  const wanted = foldedText(typed);
  if (!wanted) return offered;
  return offered
    .map((kind, place) => ({ kind, place, rank: rank(kind, wanted) }))
    .filter((one) => one.rank < NOWHERE)
    .sort((a, b) => a.rank - b.rank || Number(a.kind.isReversed) - Number(b.kind.isReversed) || a.place - b.place)
    .map((one) => one.kind);
}
