import { EmptyState, ErrorState, Skeleton } from "@/components/States";
import { useEntity } from "@/core/api/queries";
import { t } from "@/core/i18n/i18n";
import { useRoute } from "@/core/route/route";
import { useOpenCase } from "../caseContext";
import { InterviewSheet } from "./InterviewSheet";
import "./sheet.css";

/** One page about one person, to fill in while talking with them, on a phone or on paper. */
export function SheetView() {
  const { id } = useOpenCase();
  const of = useRoute(({ route }) => (route.page === "case" ? (route.of ?? "") : ""));
  const entity = useEntity(id, of);
  if (!of) return <EmptyState heading={t("Whose sheet?")}><p>{t("Select a person and choose “Interview sheet” in their panel.")}</p></EmptyState>;
  if (entity.error) return <ErrorState error={entity.error} onRetry={() => void entity.refetch()} />;
  if (!entity.data) return <Skeleton lines={12} />;
  return <InterviewSheet key={entity.data.id} entity={entity.data} />;
}
