import { t } from "@/core/i18n/i18n";

/** The kinds of suggestions in the order in which they are listed. */
export const KINDS = ["person", "link", "place", "phone", "email", "handle", "url", "iban", "card", "plate", "document_number", "date", "amount"] as const;

export function kindTitle(kind: string): string {
  const titles: Record<string, string> = {
    person: t("Person"), link: t("Link"), place: t("Place"), phone: t("Phone"), email: t("E-mail"), handle: t("Online name"), url: t("Web address"), iban: t("IBAN"),
    card: t("Card number"), plate: t("Number plate"), document_number: t("Document number"), date: t("Date"), amount: t("Sum of money"),
  };
  return titles[kind] ?? kind;
}

export function stateTitle(state: string): string {
  return { waiting: t("Waiting"), accepted: t("Accepted"), rejected: t("Rejected") }[state] ?? state;
}
