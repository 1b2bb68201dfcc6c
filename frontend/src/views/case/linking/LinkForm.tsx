import { useRef, useState, type FormEvent, type KeyboardEvent } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { IconButton, TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { Icon } from "@/components/Icon";
import { Key } from "@/components/Key";
import { BasisFields } from "@/components/fields/BasisFields";
import { PartialDate } from "@/components/fields/PartialDate";
import { PickEntity, type Picked } from "@/components/fields/PickEntity";
import { ErrorState } from "@/components/States";
import { lastBasis, rememberBasis } from "@/core/editing/basis";
import { closeForm, openForm } from "@/core/editing/forms";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { FROM_REF, LINK_REF, linkOperations, NEW_PERSON, reversed, type End, type LinkDraft } from "@/core/linking/draft";
import type { LinkKind } from "@/core/linking/kinds";
import { useLinkKinds } from "@/core/linking/useLinkChoices";
import { noteDrawn } from "@/core/linking/starting";
import { say } from "@/core/notice/notice";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";
import { KindPicker } from "./KindPicker";
import { MoreFields } from "./MoreFields";

interface LinkFormProps {
  source: End | null;
  target: End | null;
}

/** What someone who is yet to be created can be. */
const NEW_SCHEMATA = ["Person", "Group", "Organization", "Phone", "BankAccount", "UserAccount", "Address", "Vehicle"];

const asEnd = (picked: Picked | null): End | null => (picked ? { ...picked, schema: "" } : null);
const newEnd = (caption: string): End => ({ id: NEW_PERSON, caption, kind: "person", schema: "Person" });

interface EndFieldProps {
  label: string;
  end: End | null;
  onChange: (end: End | null) => void;
  autoFocus: boolean;
}

/** One end: someone of the case, or someone new by name. */
function EndField({ label, end, onChange, autoFocus }: EndFieldProps) {
  const { id, words } = useOpenCase();
  const isNew = end?.id === NEW_PERSON;
  const retype = (schema: string) => end && onChange({ ...end, schema, kind: words.schema(schema)?.kind ?? "thing" });
  return (
    <div className="end-field">
      <PickEntity
        caseId={id} words={words} label={label} value={end} autoFocus={autoFocus}
        onChange={(picked) => onChange(asEnd(picked))} onNew={(name) => onChange(newEnd(name))}
      />
      {isNew ? (
        <Choice
          label={t("New in this case, as")} value={end.schema} onChange={retype}
          groups={[{ title: "", options: NEW_SCHEMATA.map((name) => ({ id: name, label: words.schemaLabel(name) })) }]}
        />
      ) : null}
    </div>
  );
}

/** What is missing, in words; "" where nothing is. */
function missing({ source, target, kind }: LinkDraft): string {
  if (!source || !target) return t("Say who the two are.");
  return kind ? "" : t("Say what is between them.");
}

/** Draw a link: two ends, what is between them, since when, and who says so. */
export function LinkForm({ source, target }: LinkFormProps) {
  const { id: caseId, words } = useOpenCase();
  const { edit, isBusy, error } = useEdit(caseId);
  const [draft, setDraft] = useState<LinkDraft>(() => ({ source, target, kind: null, from: "", until: "", weight: "", more: {}, basis: lastBasis(caseId) }));
  const [isAsked, setAsked] = useState(false);
  const [round, setRound] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const { kinds, isCurrent, error: kindsError } = useLinkKinds(caseId, draft.source, draft.target);
  const change = (part: Partial<LinkDraft>) => setDraft((before) => ({ ...before, ...part }));
  const turn = () =>
    setDraft((before) => {
      const back = kinds.find((kind) => kind.key === before.kind?.key && kind.isReversed);
      const kind = before.kind && (before.kind.directed ? (back ? { ...back, isReversed: false } : null) : before.kind);
      return { ...reversed(before), kind };
    });
  const choose = (kind: LinkKind | null) => {
    if (!kind?.isReversed) return change({ kind });
    setDraft((before) => ({ ...reversed(before), kind: { ...kind, isReversed: false } }));
  };
  const save = async (isNext: boolean) => {
    setAsked(true);
    const operations = linkOperations(draft);
    if (!operations) return;
    const made = await edit({ operations, label: t("draw a link") });
    if (!made) return;
    rememberBasis(caseId, draft.basis, made);
    setAsked(false);
    if (isNext) {
      say({ text: t("The link is drawn.") });
      setDraft({ ...draft, target: null, kind: null, from: "", until: "", weight: "", more: {}, basis: lastBasis(caseId) });
      setRound(round + 1);
    } else {
      noteDrawn(made.created[LINK_REF] ?? "", draft.source?.id || (made.created[FROM_REF] ?? ""));
      closeForm();
      select({ kind: "link", id: made.created[LINK_REF] ?? "" });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(false);
  };
  const onKeys = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    void save(event.shiftKey);
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    closeForm();
    say({ text: t("The form is closed."), action: { title: t("Bring it back"), run: () => openForm({ kind: "link", source: source?.id ?? "", target: target?.id ?? "" }) } });
  };
  const lack = missing(draft);
  const names = { source: draft.source?.caption ?? "…", target: draft.target?.caption ?? "…" };
  return (
    <form ref={form} className="link-form field-stack" onSubmit={submit} onKeyDownCapture={onKeys} onKeyDown={leave} aria-busy={isBusy}>
      <EndField label={t("From whom")} end={draft.source} onChange={(end) => change({ source: end, kind: null })} autoFocus={!source} />
      <div className="end-turn">
        <EndField key={`${round} ${draft.source ? "named" : ""}`} label={t("To whom")} end={draft.target} onChange={(end) => change({ target: end })} autoFocus={Boolean(draft.source) && !draft.target} />
        <IconButton icon="swap" label={t("Read it the other way round")} onPress={turn} isDisabled={!draft.source && !draft.target} />
      </div>
      {draft.source && draft.target ? (
        <KindPicker
          {...names} kinds={kinds} isCurrent={isCurrent} value={draft.kind} onChange={choose} autoFocus
          {...(isAsked && !draft.kind ? { fault: lack } : {})}
        />
      ) : null}
      {kindsError ? <ErrorState error={kindsError} /> : null}
      <BasisFields caseId={caseId} words={words} value={draft.basis} onChange={(basis) => change({ basis })} />
      <div className="field-pair">
        <PartialDate label={t("Date or beginning")} value={draft.from} onChange={(from) => change({ from })} />
        <PartialDate label={t("End")} value={draft.until} onChange={(until) => change({ until })} />
      </div>
      {draft.kind ? (
        <Disclosure className="basis-more">
          <Heading level={4}><Button slot="trigger" className="section-title"><Icon name="right" />{t("Strength and more")}</Button></Heading>
          <DisclosurePanel className="field-stack">
            <MoreFields schema={draft.kind.schema} weight={draft.weight} values={draft.more} onWeight={(weight) => change({ weight })} onValues={(more) => change({ more })} />
          </DisclosurePanel>
        </Disclosure>
      ) : null}
      {isAsked && lack ? <p className="field-fault" role="alert">{lack}</p> : null}
      {error ? <ErrorState error={error} /> : null}
      <div className="form-buttons">
        <TextButton type="submit" look="main" isDisabled={isBusy}>{t("Draw the link")}<Key name="Enter" /></TextButton>
        <TextButton isDisabled={isBusy} onPress={() => void save(true)}>{t("… and another from the same person")}</TextButton>
        <TextButton look="quiet" onPress={closeForm}>{t("Cancel")}</TextButton>
      </div>
      <p className="field-help">{t("Enter takes the first of a list; Ctrl Enter draws the link from any field, Ctrl Shift Enter goes on from the same person and source.")}</p>
    </form>
  );
}
