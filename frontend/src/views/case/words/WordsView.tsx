import { useState } from "react";
import { TextButton } from "@/components/Buttons";
import { ErrorState, Skeleton } from "@/components/States";
import { ownColor } from "@/core/appearance/linkStyle";
import type { Entity } from "@/core/api/types";
import { useEdit } from "@/core/editing/useEdit";
import { currentLocale, t } from "@/core/i18n/i18n";
import { useTheme } from "@/core/theme/theme";
import { newWord, WORD_KINDS, wordOf, type WordKind } from "@/core/vocabulary/ownWords";
import { useOpenCase } from "../caseContext";
import { useOwnWords, useRefreshWords } from "./useOwnWords";
import { WordForm } from "./WordForm";
import "./words.css";

function kindTitle(kind: WordKind): string {
  return { link_subtype: t("Kinds of link"), act: t("Acts"), case_role: t("Roles"), field: t("Fields") }[kind];
}

function kindAbout(kind: WordKind): string {
  return {
    link_subtype: t("Narrower kinds of link within a class, such as “milk siblings” in family."),
    act: t("What one does to or for another; it can give roles to both."),
    case_role: t("Roles that people have in a case beside the ones that ship with Fanal."),
    field: t("More to fill in for a person, a place or any other kind of thing."),
  }[kind];
}

const sameLanguage = (locale: string) => locale.replace("sr-Cyrl", "sr").replace("sr-Latn", "sr");

/** One own word in a list: how it is drawn, what it is called and what it means. */
function WordLine({ entity, onChange, onDelete }: { entity: Entity; onChange: () => void; onDelete: () => void }) {
  const { isDark } = useTheme();
  const word = wordOf(entity);
  const locale = sameLanguage(currentLocale());
  const label = word.labels[locale] ?? word.labels["en"] ?? entity.caption;
  const color = word.values["color"];
  return (
    <li className="word-line">
      <span className="word-swatch" aria-hidden="true" style={color ? { background: ownColor(color, isDark) } : {}} data-plain={!color} />
      <span className="grow">
        <b>{label}</b> <code className="muted">{word.values["code"] ?? word.values["fieldName"]}</code>
        <span className="muted word-definition">{word.definitions[locale] ?? word.definitions["en"]}</span>
      </span>
      <TextButton look="quiet" onPress={onChange} aria-label={t("Change {name}", { name: label })}>{t("Change")}</TextButton>
      <TextButton look="quiet" onPress={onDelete} aria-label={t("Remove {name}", { name: label })}>{t("Remove")}</TextButton>
    </li>
  );
}

/** The words that an organization adds to those that ship with Fanal, usable at once. */
export function WordsView() {
  const { id } = useOpenCase();
  const found = useOwnWords(id);
  const refresh = useRefreshWords(id);
  const { edit, error } = useEdit(id);
  const [open, setOpen] = useState<{ kind: WordKind; entity: Entity | null } | null>(null);
  const done = () => {
    setOpen(null);
    refresh();
  };
  const remove = async (entity: Entity) => {
    if (await edit({ operations: [{ op: "delete_entity", entity: entity.id }], label: t("remove an own word") })) refresh();
  };
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton lines={8} />;
  const words = found.data;
  return (
    <div className="words-view">
      <h2>{t("Own words")}</h2>
      <p>{t("Sub-types, acts, roles and fields of your own work like those that ship with Fanal: in forms, on the map, in the legend and in every export. A word that is in use cannot be removed.")}</p>
      {error ? <ErrorState error={error} /> : null}
      {WORD_KINDS.map((kind) => {
        const own = words.filter((entity) => wordOf(entity).kind === kind);
        return (
          <section key={kind} className="words-part" aria-label={kindTitle(kind)}>
            <header className="words-head">
              <div className="grow"><h3>{kindTitle(kind)}</h3><p className="muted">{kindAbout(kind)}</p></div>
              <TextButton icon="plus" onPress={() => setOpen({ kind, entity: null })}>{t("Add")}</TextButton>
            </header>
            {open?.kind === kind ? (
              <WordForm key={open.entity?.id ?? "new"} entity={open.entity} first={open.entity ? wordOf(open.entity) : newWord(kind)} onDone={done} onCancel={() => setOpen(null)} />
            ) : null}
            {own.length ? (
              <ul>{own.map((entity) => <WordLine key={entity.id} entity={entity} onChange={() => setOpen({ kind, entity })} onDelete={() => void remove(entity)} />)}</ul>
            ) : (
              <p className="muted">{t("None yet.")}</p>
            )}
          </section>
        );
      })}
    </div>
  );
}
