/** Which fields a form begins with; all others are there on request. */
import type { Property, Schema } from "@/core/api/types";

const USUAL: Record<string, readonly string[]> = {
  Person: ["name", "alias", "birthDate", "gender", "nationality", "phone", "description"],
  Group: ["name", "alias", "groupType", "country", "description"],
  Organization: ["name", "alias", "country", "registrationNumber", "phone", "description"],
  Company: ["name", "alias", "country", "registrationNumber", "phone", "description"],
  Place: ["name", "placeType", "full", "city", "country", "description"],
  Address: ["full", "street", "city", "postalCode", "country"],
  Phone: ["number", "holder", "imei", "description"],
  BankAccount: ["name", "iban", "accountNumber", "bankName", "holder", "description"],
  UserAccount: ["username", "service", "owner", "profileUrl", "description"],
  Vehicle: ["registrationNumber", "type", "make", "model", "color", "owner"],
  Event: ["name", "type", "date", "place", "involved", "description"],
  Exploitation: ["exploitationType", "startDate", "endDate", "place", "exploited", "exploiter", "description"],
  Rite: ["riteType", "date", "place", "pledger", "officiant", "beneficiary", "oath"],
};

/** Written by machines, or about the record rather than the thing. */
const NOT_BY_HAND = new Set([
  "usedStatement", "indexText", "createdAt", "modifiedAt", "retrievedAt", "detectedLanguage", "detectedCountry", "namesMentioned", "peopleMentioned",
  "companiesMentioned", "ibanMentioned", "ipMentioned", "locationMentioned", "phoneMentioned", "emailMentioned", "alephUrl", "amountUsd", "amountEur",
  "osmId", "googlePlaceId", "topics", "program", "programId", "proof", "riskSource",
]);
const FEW = 6;

/** The fields of a schema that a person fills in, in the schema's order. */
export function fieldsByHand(schema: Schema): Property[] {
  return schema.properties.filter((property) => !NOT_BY_HAND.has(property.name) && property.type !== "json" && property.type !== "checksum");
}

/** The names of the few to begin with. Own fields of the organization always are among them. */
export function usualFields(schema: Schema): string[] {
  const all = fieldsByHand(schema);
  const known = USUAL[schema.name] ?? all.filter((property) => property.type !== "entity").slice(0, FEW).map((property) => property.name);
  const own = all.filter((property) => property.is_own).map((property) => property.name);
  return [...known.filter((name) => all.some((property) => property.name === name)), ...own];
}

/** What can be entered in a form of its own, the most usual first. */
const FIRST = ["Person", "Group", "Organization", "Company", "Place", "Address", "Phone", "BankAccount", "UserAccount", "Vehicle", "Event", "Exploitation", "Recruitment", "Transit", "Rite"];
const ELSEWHERE = new Set(["work", "word", "document", "source", "link"]);

export function schemataByHand(all: readonly Schema[]): { first: Schema[]; others: Schema[] } {
  const fitting = all.filter((schema) => !schema.is_link && !ELSEWHERE.has(schema.kind));
  return {
    first: FIRST.flatMap((name) => fitting.filter((schema) => schema.name === name)),
    others: fitting.filter((schema) => !FIRST.includes(schema.name)),
  };
}
