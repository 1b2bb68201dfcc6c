import { TextButton } from "@/components/Buttons";
import { Key } from "@/components/Key";
import { ErrorState } from "@/components/States";
import type { Entity } from "@/core/api/types";
import { openForm } from "@/core/editing/forms";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { goTo } from "@/core/route/route";
import { select } from "@/core/view/view";
import { sourceOf, startEvent, startLink } from "@/core/linking/starting";
import { useOpenCase } from "../caseContext";

const COPY_REF = "@copy";

/** What can be drawn from a person or another thing. */
export function EntityActions({ entity }: { entity: Entity }) {
  const { id, picture } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const copy = async () => {
    const made = await edit({ operations: [{ op: "copy_entity", entity: entity.id, ref: COPY_REF, with_links: true }], label: t("copy with links") });
    if (made) select({ kind: "entity", id: made.created[COPY_REF] ?? "" });
  };
  return (
    <>
      <div className="link-actions" role="group" aria-label={t("Draw from here")}>
        <TextButton icon="link" onPress={() => startLink(id, picture)}>{t("Link")}<Key name="L" /></TextButton>
        <TextButton icon="together" onPress={() => startEvent(id)}>{t("Event")}<Key name="E" /></TextButton>
        <TextButton icon="copy" isDisabled={isBusy} onPress={() => void copy()}>{t("Copy with links")}</TextButton>
        {entity.kind === "person" ? <TextButton icon="sheet" onPress={() => goTo({ page: "case", id, tab: "sheet", of: entity.id })}>{t("Interview sheet")}</TextButton> : null}
      </div>
      {error ? <ErrorState error={error} /> : null}
    </>
  );
}

/** What can be done with a saved link: turn it around, or draw another from the same person. */
export function SavedLinkActions({ entity }: { entity: Entity }) {
  const { id, picture } = useOpenCase();
  const { edit, isBusy, error } = useEdit(id);
  const source = sourceOf(entity.id, picture);
  const name = picture?.nodes.find((node) => node.id === source)?.caption ?? "";
  const isLink = !entity.id.includes(".");
  if (!isLink) return null;
  const turn = () => void edit({ operations: [{ op: "reverse_link", link: entity.id }], label: t("turn a link around") });
  return (
    <>
      <div className="link-actions" role="group" aria-label={t("This link")}>
        <TextButton icon="swap" isDisabled={isBusy} onPress={turn}>{t("Turn around")}<Key name="R" /></TextButton>
        <TextButton icon="link" onPress={() => startLink(id, picture)}>{name ? t("Another from {name}", { name }) : t("Another link")}<Key name="L" /></TextButton>
        <TextButton look="quiet" onPress={() => openForm({ kind: "link" })}>{t("Other people, same source")}<Key name="⇧L" /></TextButton>
      </div>
      {error ? <ErrorState error={error} /> : null}
    </>
  );
}
