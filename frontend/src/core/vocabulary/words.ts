import { useMemo } from "react";
import { useSchemata, useVocabularies } from "@/core/api/queries";
import type { Schema, Term, Vocabulary } from "@/core/api/types";
import { useLocale } from "@/core/i18n/i18n";

/** The words of the model in the reader's language: labels and definitions by code. A code without a label shows itself. */
export class Words {
  private readonly terms = new Map<string, Map<string, Term>>();
  private readonly schemata: Map<string, Schema>;
  private readonly titles: readonly { id: string; label: string }[];

  constructor(vocabularies: readonly Vocabulary[], schemata: readonly Schema[]) {
    for (const { name, terms } of vocabularies) this.terms.set(name, new Map(terms.map((term) => [term.code, term])));
    this.titles = vocabularies.map(({ name, label }) => ({ id: name, label }));
    this.schemata = new Map(schemata.map((schema) => [schema.name, schema]));
  }

  list(vocabulary: string): Term[] {
    return [...(this.terms.get(vocabulary)?.values() ?? [])].filter((term) => !term.replaced_by);
  }

  term(vocabulary: string, code: string): Term | undefined {
    return this.terms.get(vocabulary)?.get(code);
  }

  label(vocabulary: string, code: string): string {
    return this.term(vocabulary, code)?.label ?? code;
  }

  schema(name: string): Schema | undefined {
    return this.schemata.get(name);
  }

  /** Every schema, links too. */
  allSchemata(): Schema[] {
    return [...this.schemata.values()];
  }

  /** The schemata that are one, or extend it. */
  fitting(range: string): Schema[] {
    return this.allSchemata().filter((schema) => schema.parents.includes(range));
  }

  schemaLabel(name: string): string {
    return this.schemata.get(name)?.label ?? name;
  }

  schemaPlural(name: string): string {
    return this.schemata.get(name)?.plural ?? name;
  }

  kindLabel(kind: string): string {
    return this.ofKind(kind)?.label ?? kind;
  }

  /** What a link says: its act or sub-type, else its schema. */
  linkLabel(link: { schema: string; subtype: string }): string {
    if (!link.subtype) return this.schemaLabel(link.schema);
    return (this.term("act", link.subtype) ?? this.term("link_subtype", link.subtype))?.label ?? link.subtype;
  }

  /** Every vocabulary with its name. */
  vocabularyNames(): readonly { id: string; label: string }[] {
    return this.titles;
  }

  /** The organization's own terms of links that have a color of their own, by code. */
  ownColors(): ReadonlyMap<string, Term> {
    const terms = [...this.list("act"), ...this.list("link_subtype")];
    return new Map(terms.filter((term) => term.attributes["own"] && term.attributes["color"]).map((term) => [term.code, term]));
  }

  private ofKind(kind: string): Schema | undefined {
    const all = [...this.schemata.values()].filter((schema) => schema.kind === kind);
    return all.find((schema) => schema.name.toLowerCase() === kind) ?? all[0];
  }
}

/** The words once fetched, `null` before; of a case, with its organization's own. */
export function useWords(ofCase = ""): { words: Words | null; error: Error | null } {
  const { code } = useLocale();
  const vocabularies = useVocabularies(code, ofCase);
  const schemata = useSchemata(code, ofCase);
  const words = useMemo(
    () => (vocabularies.data && schemata.data ? new Words(vocabularies.data, schemata.data) : null),
    [vocabularies.data, schemata.data],
  );
  return { words, error: vocabularies.error ?? schemata.error };
}
