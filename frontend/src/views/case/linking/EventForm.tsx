import { useState, type FormEvent, type KeyboardEvent } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { IconButton, TextButton } from "@/components/Buttons";
import { Choice } from "@/components/Choice";
import { BasisFields } from "@/components/fields/BasisFields";
import { PartialDate } from "@/components/fields/PartialDate";
import { PickEntity } from "@/components/fields/PickEntity";
import { TypeAhead } from "@/components/fields/TypeAhead";
import { ValueField } from "@/components/fields/ValueField";
import { NO_VALUE } from "@/core/editing/entityForm";
import { Icon } from "@/components/Icon";
import { ErrorState } from "@/components/States";
import { KindMark } from "@/components/Swatch";
import type { Property } from "@/core/api/types";
import { lastBasis, rememberBasis } from "@/core/editing/basis";
import { closeForm } from "@/core/editing/forms";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { NEW_PERSON, type End } from "@/core/linking/draft";
import { EVENT_REF, eventOperations, eventSchemata, rolesIn, TAKES_PART, type EventDraft, type Participant } from "@/core/linking/event";
import { clearPicks } from "@/core/view/picked";
import { select } from "@/core/view/view";
import { useOpenCase } from "../caseContext";

/** Asked for elsewhere in the form. */
const ELSEWHERE = new Set(["name", "location", "date", "startDate", "endDate"]);
/** Filled in by what reads texts, never by hand. */
const OF_MACHINES = /Mentioned$|^detected|^usedStatement$|^recordId$/;

interface ParticipantsProps {
  draft: EventDraft;
  onChange: (participants: readonly Participant[]) => void;
}

/** Who had a part in it, each in a role; more are added by name. */
function Participants({ draft, onChange }: ParticipantsProps) {
  const { id, words } = useOpenCase();
  const [round, setRound] = useState(0);
  const roles = rolesIn(words.schema(draft.schema));
  const options = [{ title: "", options: roles.map((role) => ({ id: role.name, label: role.label })) }];
  const add = (end: End) => {
    onChange([...draft.participants, { end, role: roles[0]?.name ?? TAKES_PART }]);
    setRound(round + 1);
  };
  const without = (place: number) => draft.participants.filter((_one, other) => other !== place);
  return (
    <fieldset className="basis">
      <legend className="field-label">{t("Who had a part in it")}</legend>
      <ul className="field-stack">
        {draft.participants.map(({ end, role }, place) => (
          <li key={end.id || end.caption} className="participant">
            <span className="picked-name"><KindMark kind={end.kind} /> {end.caption}{end.id === NEW_PERSON ? ` (${t("new")})` : ""}</span>
            <Choice
              isLabelHidden label={t("Part of {name}", { name: end.caption })} value={role} groups={options}
              onChange={(next) => onChange(draft.participants.map((one, other) => (other === place ? { ...one, role: next } : one)))}
            />
            <IconButton icon="close" className="small" label={t("Leave out {name}", { name: end.caption })} onPress={() => onChange(without(place))} />
          </li>
        ))}
      </ul>
      <PickEntity
        key={round} caseId={id} words={words} label={t("Add someone")} value={null} autoFocus={round > 0 || draft.participants.length === 0}
        onChange={(picked) => picked && add({ ...picked, schema: "" })} onNew={(caption) => add({ id: NEW_PERSON, caption, kind: "person", schema: "Person" })}
      />
    </fieldset>
  );
}

/** The fields that only this kind of event has. */
function OwnFields({ draft, onChange }: { draft: EventDraft; onChange: (more: Readonly<Record<string, string>>) => void }) {
  const { id, words } = useOpenCase();
  const common = new Set(words.schema("Place")?.properties.map((property) => property.name));
  const isAsked = ({ name, type }: Property) => !ELSEWHERE.has(name) && !common.has(name) && type !== "entity" && !OF_MACHINES.test(name);
  const own = (words.schema(draft.schema)?.properties ?? []).filter(isAsked);
  return (
    <>
      {own.map((property) => (
        <ValueField
          key={property.name} caseId={id} words={words} schema={draft.schema} property={property}
          value={{ ...NO_VALUE, value: draft.more[property.name] ?? "" }} onChange={({ value }) => onChange({ ...draft.more, [property.name]: value })}
        />
      ))}
    </>
  );
}

/** Join several people in one event: a meeting, a rite, an exploitation, a transit. */
export function EventForm({ schema, participants }: { schema: string; participants: readonly End[] }) {
  const { id: caseId, words } = useOpenCase();
  const { edit, isBusy, error } = useEdit(caseId);
  const [isAsked, setAsked] = useState(false);
  const [draft, setDraft] = useState<EventDraft>(() => ({
    schema, name: "", from: "", until: "", place: "", more: {}, basis: lastBasis(caseId),
    participants: participants.map((end) => ({ end, role: TAKES_PART })),
  }));
  const change = (part: Partial<EventDraft>) => setDraft((before) => ({ ...before, ...part }));
  const become = (next: string) => {
    const known = new Set(rolesIn(words.schema(next)).map((role) => role.name));
    change({ schema: next, more: {}, participants: draft.participants.map((one) => (known.has(one.role) ? one : { ...one, role: TAKES_PART })) });
  };
  const save = async () => {
    setAsked(true);
    const operations = eventOperations(draft);
    if (!operations) return;
    const made = await edit({ operations, label: t("join people in an event") });
    if (!made) return;
    rememberBasis(caseId, draft.basis, made);
    clearPicks();
    closeForm();
    select({ kind: "entity", id: made.created[EVENT_REF] ?? "" });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  const onKeys = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) closeForm();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  const schemata = eventSchemata(words).map((one) => ({ id: one.name, label: one.label }));
  const lack = draft.participants.length ? "" : t("Say who had a part in it.");
  return (
    <form className="field-stack" onSubmit={submit} onKeyDown={onKeys} aria-busy={isBusy}>
      <Choice label={t("What happened")} value={draft.schema} onChange={become} groups={[{ title: "", options: schemata }]} />
      <p className="meaning-line">{words.schema(draft.schema)?.definition}</p>
      <TypeAhead caseId={caseId} schema={draft.schema} property="name" label={t("What to call it")} value={draft.name} onChange={(name) => change({ name })} />
      <Participants draft={draft} onChange={(next) => change({ participants: next })} />
      <div className="field-pair">
        <PartialDate label={t("Date or beginning")} value={draft.from} onChange={(from) => change({ from })} />
        <PartialDate label={t("End")} value={draft.until} onChange={(until) => change({ until })} />
      </div>
      <TypeAhead caseId={caseId} schema={draft.schema} property="location" label={t("Place, as written")} value={draft.place} onChange={(place) => change({ place })} />
      <Disclosure className="basis-more">
        <Heading level={4}><Button slot="trigger" className="section-title"><Icon name="right" />{t("More about it")}</Button></Heading>
        <DisclosurePanel className="field-stack"><OwnFields draft={draft} onChange={(more) => change({ more })} /></DisclosurePanel>
      </Disclosure>
      <BasisFields caseId={caseId} words={words} value={draft.basis} onChange={(basis) => change({ basis })} />
      {isAsked && lack ? <p className="field-fault" role="alert">{lack}</p> : null}
      {error ? <ErrorState error={error} /> : null}
      <div className="form-buttons">
        <TextButton type="submit" look="main" isDisabled={isBusy}>{t("Save the event")}</TextButton>
        <TextButton look="quiet" onPress={closeForm}>{t("Cancel")}</TextButton>
      </div>
    </form>
  );
}
