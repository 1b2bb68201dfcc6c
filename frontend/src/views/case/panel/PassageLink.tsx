import type { Claim } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { readPlace } from "@/core/papers/locator";
import { routeAddress } from "@/core/route/route";

/** From a claim back to the marked passage of the document it rests on. */
export function PassageLink({ caseId, claim }: { caseId: string; claim: Claim }) {
  const place = readPlace(claim.locator);
  if (!place || !claim.source) return null;
  const of = `${claim.source.id}/${place.page}/${claim.statement}`;
  return <p><a href={routeAddress({ page: "case", id: caseId, tab: "sources", of })}>{t("Read the passage")}</a></p>;
}
