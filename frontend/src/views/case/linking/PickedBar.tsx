import { TextButton } from "@/components/Buttons";
import { t } from "@/core/i18n/i18n";
import { startEvent, startLink } from "@/core/linking/starting";
import { clearPicks, picksOf, usePicked } from "@/core/view/picked";
import { useOpenCase } from "../caseContext";

/** What can be done with several people that are picked. */
export function PickedBar() {
  const { id, picture } = useOpenCase();
  const picks = picksOf(usePicked(), id);
  if (picks.length === 0) return null;
  return (
    <div className="picked-bar" role="group" aria-label={t("Those picked")}>
      <span role="status">{t("{count, plural, one {# picked} other {# picked}}", { count: picks.length })}</span>
      {picks.length === 2 ? <TextButton icon="link" onPress={() => startLink(id, picture)}>{t("Link the two")}</TextButton> : null}
      <TextButton icon="together" onPress={() => startEvent(id)}>{t("Join in an event")}</TextButton>
      <TextButton look="quiet" onPress={clearPicks}>{t("Pick nobody")}</TextButton>
    </div>
  );
}
