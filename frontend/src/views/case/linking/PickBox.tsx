import { Checkbox } from "react-aria-components";
import { t } from "@/core/i18n/i18n";
import { picksOf, togglePick, usePicked } from "@/core/view/picked";
import { useOpenCase } from "../caseContext";

/** Picks someone in a list, to be joined with others. */
export function PickBox({ entity, name }: { entity: string; name: string }) {
  const { id } = useOpenCase();
  const isPicked = picksOf(usePicked(), id).includes(entity);
  return (
    <span className="pick-box" onClick={(event) => event.stopPropagation()}>
      <Checkbox className="check" isSelected={isPicked} onChange={() => togglePick(id, entity)} aria-label={t("Pick {name}", { name })}>
        <span className="box" aria-hidden="true" />
      </Checkbox>
    </span>
  );
}
