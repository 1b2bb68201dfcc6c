import type { Question } from "@/core/api/client";
import type { Edge } from "@/core/api/types";
import { touchesWindow } from "./dates";

/** What is left out of every view of a case. */
export interface Filter {
  /** Link classes not shown. */
  hiddenClasses: readonly string[];
  /** Kinds of entity shown; empty leaves the choice to the desk (people, groups, organizations). */
  kinds: readonly string[];
  dateFrom: string;
  dateTo: string;
  minWeight: number;
  /** Whether what rests on withdrawn sources alone is shown and counted. */
  withdrawn: boolean;
}

export const NO_FILTER: Filter = { hiddenClasses: [], kinds: [], dateFrom: "", dateTo: "", minWeight: 0, withdrawn: true };

export function isFiltering(filter: Filter): boolean {
  return (
    filter.hiddenClasses.length > 0 ||
    filter.kinds.length > 0 ||
    filter.dateFrom !== "" ||
    filter.dateTo !== "" ||
    filter.minWeight > 0 ||
    !filter.withdrawn
  );
}

export function showsEdge(filter: Filter, edge: Edge): boolean {
  return (
    !filter.hiddenClasses.includes(edge.link_class) &&
    edge.weight >= filter.minWeight &&
    (filter.withdrawn || !edge.withdrawn) &&
    touchesWindow(edge.date_from, edge.date_to, filter.dateFrom, filter.dateTo)
  );
}

/** Turn a link class on or off. Turning off the last one brings all back: a view of nothing helps nobody. */
export function toggleClass(filter: Filter, code: string, all: readonly string[]): Filter {
  const isHidden = filter.hiddenClasses.includes(code);
  const hidden = isHidden ? filter.hiddenClasses.filter((one) => one !== code) : [...filter.hiddenClasses, code];
  return { ...filter, hiddenClasses: all.every((one) => hidden.includes(one)) ? [] : hidden };
}

/** Show one class alone; asked again for the same class, show all. */
export function onlyClass(filter: Filter, code: string, all: readonly string[]): Filter {
  const others = all.filter((one) => one !== code);
  const isAlone = others.every((one) => filter.hiddenClasses.includes(one)) && !filter.hiddenClasses.includes(code);
  return { ...filter, hiddenClasses: isAlone ? [] : others };
}

/** The filter as the desk's API takes it. */
export function filterQuestion(filter: Filter, allClasses: readonly string[]): Question {
  return {
    link_class: filter.hiddenClasses.length ? allClasses.filter((code) => !filter.hiddenClasses.includes(code)) : [],
    kind: filter.kinds,
    date_from: filter.dateFrom,
    date_to: filter.dateTo,
    min_weight: filter.minWeight > 0 ? filter.minWeight : null,
    withdrawn: filter.withdrawn ? null : "false",
  };
}
