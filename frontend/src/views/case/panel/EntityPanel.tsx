import type { Entity } from "@/core/api/types";
import { formatInteger } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { EntityPast } from "../history/EntityPast";
import { EntityNotes } from "../work/EntityNotes";
import { EntityActions } from "../linking/LinkActions";
import { Entourage } from "./Entourage";
import { Links } from "./Links";
import { PathFinder } from "./PathFinder";
import { Properties } from "./Properties";
import { Roles } from "./Roles";
import { Section } from "./Section";

/** A person or another thing: roles and why, the people around, links, what is known. */
export function EntityPanel({ entity }: { entity: Entity }) {
  return (
    <>
      <EntityActions entity={entity} />
      {entity.roles.length ? (
        <Section title={t("Roles and why")} note={formatInteger(entity.roles.length)}><Roles entity={entity} /></Section>
      ) : null}
      <Section title={t("Who or what it is")}><Properties entity={entity} /></Section>
      <Section title={t("Entourage")}><Entourage id={entity.id} /></Section>
      <Section title={t("Links")} note={formatInteger(entity.links.length)}><Links links={entity.links} /></Section>
      <Section title={t("Paths to another person")} isOpen={false}><PathFinder from={entity.id} /></Section>
      <Section title={t("Notes")} isOpen={false}><EntityNotes entity={entity} /></Section>
      <Section title={t("History")} isOpen={false}><EntityPast entity={entity.id} /></Section>
    </>
  );
}
