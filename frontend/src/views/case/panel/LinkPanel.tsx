import type { Entity } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";
import { useOpenCase } from "../caseContext";
import { EntityPast } from "../history/EntityPast";
import { SavedLinkActions } from "../linking/LinkActions";
import { Properties } from "./Properties";
import { Section } from "./Section";

const VOCABULARIES: Record<string, string> = { act: "act", subtype: "link_subtype" };

/** What the act or sub-type of a link means, and what need not be proven to record it. */
function Meaning({ entity, words }: { entity: Entity; words: Words }) {
  const property = entity.properties.find(({ name }) => name in VOCABULARIES);
  const code = property?.claims[0]?.value;
  const term = property && code ? words.term(VOCABULARIES[property.name] ?? "", code) : undefined;
  const text = term?.definition ?? words.schema(entity.schema)?.definition;
  const unproven = term?.attributes["need_not_be_proven"];
  if (!text) return null;
  return (
    <div className="meaning">
      {term ? <p><b>{term.label}</b></p> : null}
      <p>{text}</p>
      {typeof unproven === "string" && unproven ? <p className="muted"><b>{t("Need not be proven:")}</b> {unproven}</p> : null}
    </div>
  );
}

/** A link: what it means, its ends and dates, and who says so. */
export function LinkPanel({ entity }: { entity: Entity }) {
  const { words } = useOpenCase();
  return (
    <>
      <SavedLinkActions entity={entity} />
      <Meaning entity={entity} words={words} />
      <Section title={t("Ends, dates and sources")}><Properties entity={entity} /></Section>
      <Section key={entity.id} title={t("History")} isOpen={false}><EntityPast entity={entity.id} /></Section>
    </>
  );
}
