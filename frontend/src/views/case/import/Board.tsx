import { Choice } from "@/components/Choice";
import { t } from "@/core/i18n/i18n";
import { changePart, columnsIn, LEFT_OUT, leftOut, placeId, put, schemaOf, slotsOf } from "@/core/import/form";
import type { KindView, PartView, SlotView, TableForm, TableView } from "@/core/import/types";
import { KeyChoice } from "./KeyChoice";
import { RelationChoice } from "./RelationChoice";
import { Slot } from "./Slot";
import { Texts } from "./Texts";

const EMPTY_SHOWN = 5;

interface BoardProps {
  table: TableView;
  kind: KindView;
  onChange: (form: TableForm) => void;
}

interface PartProps extends BoardProps {
  part: PartView;
}

function noteSlot(): SlotView {
  return { id: "#note", label: t("Note under the column’s name"), type: "text", vocabulary: "" };
}

function keySlot(): SlotView {
  return { id: "#key", label: t("Number that tells one from another"), type: "identifier", vocabulary: "" };
}

/** Every slot that holds a column, then the first few that are offered. */
function shownSlots(table: TableView, part: PartView): SlotView[] {
  const { first, more } = slotsOf(table.form, part);
  const columns = table.columns.map((column) => column.name);
  const isFilled = (slot: SlotView) => columnsIn(table.form, columns, part, slot.id).length > 0;
  const naming = first[0];
  const extra = part.is_link ? [noteSlot()] : [keySlot(), noteSlot()];
  const filled = [...first.slice(1), ...more, ...extra].filter(isFilled);
  const open = first.slice(1).filter((slot) => !isFilled(slot)).slice(0, EMPTY_SHOWN);
  return [...(naming ? [naming] : []), ...filled, ...open];
}

function Part({ table, kind, part, onChange }: PartProps) {
  const { form } = table;
  const columns = table.columns.map((column) => column.name);
  const isMissing = table.missing.includes(part.id);
  const naming = slotsOf(form, part).first[0]?.id;
  const relation = form.parts[part.id]?.relation ?? "";
  return (
    <section className="import-part" data-link={part.is_link} data-missing={isMissing} aria-label={part.label}>
      <header>
        <h4>{part.label}</h4>
        {part.schemata.length > 1 ? (
          <Choice
            label={t("{part}: what it is", { part: part.label })} isLabelHidden value={schemaOf(form, part)}
            groups={[{ title: "", options: part.schemata.map(({ name, label }) => ({ id: name, label })) }]}
            onChange={(schema) => onChange(changePart(form, part.id, { schema }))}
          />
        ) : <span className="muted">{part.schemata[0]?.label}</span>}
      </header>
      {isMissing ? <p className="import-need">{t("Every row needs this: put a column here.")}</p> : null}
      <div className="import-slots">
        {shownSlots(table, part).map((slot) => (
          <Slot
            key={slot.id} part={part} slot={slot} table={table} kind={kind} columns={columnsIn(form, columns, part, slot.id)}
            isNeeded={slot.id === naming && isMissing}
            onPut={(column) => onChange(put(form, kind, column, placeId({ part: part.id, property: slot.id })))}
            onMove={(column, target) => onChange(put(form, kind, column, target))}
          />
        ))}
      </div>
      {part.is_link ? <RelationChoice part={part} value={relation} form={form} onChange={(code) => onChange(changePart(form, part.id, { relation: code }))} /> : null}
      {!part.is_link && !part.takes_several ? <KeyChoice table={table} part={part} onChange={onChange} /> : null}
      <Texts table={table} part={part} onChange={onChange} />
    </section>
  );
}

/** What a row speaks of, as cards with slots that columns are dragged into; and what is left out. */
export function Board({ table, kind, onChange }: BoardProps) {
  const columns = table.columns.map((column) => column.name);
  const out = leftOut(table.form, columns);
  const nowhere: SlotView = { id: LEFT_OUT, label: t("Left out"), type: "", vocabulary: "" };
  return (
    <div className="import-board">
      <div className="import-parts">
        {kind.parts.map((part) => <Part key={part.id} table={table} kind={kind} part={part} onChange={onChange} />)}
      </div>
      <section className="import-out" aria-label={t("Columns left out")}>
        <Slot
          part={null} slot={nowhere} table={table} kind={kind} columns={out} isNeeded={false}
          onPut={(column) => onChange(put(table.form, kind, column, LEFT_OUT))}
          onMove={(column, target) => onChange(put(table.form, kind, column, target))}
        />
        <p className="muted">{t("Drag a column to where it belongs, or open its list. What lies here is not recorded; the report lists it.")}</p>
      </section>
    </div>
  );
}
