import { Fragment, useState } from "react";
import { IconButton } from "@/components/Buttons";
import { PickTerm } from "@/components/fields/PickTerm";
import type { Claim, Entity, Property, PropertyClaims } from "@/core/api/types";
import { fieldsByHand } from "@/core/editing/usualFields";
import { useEdit } from "@/core/editing/useEdit";
import { t } from "@/core/i18n/i18n";
import { useOpenCase } from "../caseContext";
import { ClaimEditor } from "./ClaimEditor";
import { ClaimLine } from "./ClaimLine";
import { EditingContext } from "./editingEntity";

/** What is being corrected. It stays open when someone else changes the same meanwhile, so that nothing typed is lost. */
interface Correcting {
  property: Property;
  claim: Claim;
}

interface RowProps {
  shown: PropertyClaims;
  property: Property | null;
  correcting: Correcting | null;
  onCorrect: (correcting: Correcting | null) => void;
}

/** A field with all that is claimed of it; values that contradict each other stand together. */
function Row({ shown, property, correcting, onCorrect }: RowProps) {
  const [isAdding, setAdding] = useState(false);
  const isContested = new Set(shown.claims.map((claim) => claim.value)).size > 1;
  return (
    <Fragment>
      <dt className="property-head">
        {shown.label}
        {property ? <IconButton icon="plus" label={t("Another value of: {field}", { field: shown.label })} onPress={() => setAdding(true)} /> : null}
      </dt>
      <dd>
        <ul className="claims">
          {shown.claims.filter((claim) => claim.statement !== correcting?.claim.statement).map((claim) => (
            <ClaimLine
              key={claim.statement} claim={claim} shown={shown} property={property} isContested={isContested}
              onCorrect={() => property && onCorrect({ property, claim })}
            />
          ))}
        </ul>
        {correcting ? <ClaimEditor key={correcting.claim.statement} property={correcting.property} claim={correcting.claim} onDone={() => onCorrect(null)} /> : null}
        {isAdding && property ? <ClaimEditor property={property} claim={null} onDone={() => setAdding(false)} /> : null}
      </dd>
    </Fragment>
  );
}

/** Add a value to any field that the thing can have. */
function AnotherField({ fields }: { fields: readonly Property[] }) {
  const [name, setName] = useState("");
  const property = fields.find((one) => one.name === name);
  if (property) return <ClaimEditor key={name} property={property} claim={null} onDone={() => setName("")} />;
  const terms = fields.map(({ name: code, label, definition }) => ({ code, label, definition, parent: "", replaced_by: "", attributes: {} }));
  return <PickTerm label={t("Add a field")} terms={terms} value="" onChange={setName} />;
}

/** What is known, property by property, and the way to add to it and to correct it. */
export function Properties({ entity }: { entity: Entity }) {
  const { id: caseId, words } = useOpenCase();
  const editing = useEdit(caseId);
  const schema = words.schema(entity.schema);
  const fields = schema ? fieldsByHand(schema) : [];
  const [correcting, setCorrecting] = useState<Correcting | null>(null);
  const isRowGone = correcting !== null && !entity.properties.some((shown) => shown.name === correcting.property.name);
  const propertyOf = (name: string) => schema?.properties.find((one) => one.name === name) ?? null;
  return (
    <EditingContext.Provider value={{ ...editing, id: entity.id, schema: entity.schema, seq: entity.seq }}>
      {entity.properties.length === 0 ? <p className="muted">{t("Nothing is recorded.")}</p> : null}
      <dl className="properties">
        {entity.properties.map((shown) => (
          <Row
            key={shown.name} shown={shown} property={propertyOf(shown.name)} onCorrect={setCorrecting}
            correcting={correcting?.property.name === shown.name ? correcting : null}
          />
        ))}
      </dl>
      {isRowGone ? <ClaimEditor property={correcting.property} claim={correcting.claim} onDone={() => setCorrecting(null)} /> : null}
      {fields.length ? <AnotherField fields={fields.filter((field) => !entity.properties.some((shown) => shown.name === field.name))} /> : null}
    </EditingContext.Provider>
  );
}
