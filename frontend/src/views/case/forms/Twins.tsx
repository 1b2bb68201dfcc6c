import { TextButton } from "@/components/Buttons";
import { KindMark } from "@/components/Swatch";
import type { Candidate } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";

type Reason = Candidate["reasons"][number];

function reasonText({ code, value }: Reason): string {
  const texts: Record<string, string> = {
    same_name: t("Same name: {value}", { value }),
    same_phone: t("Same phone: {value}", { value }),
    same_document: t("Same number: {value}", { value }),
    same_birth_date: t("Same date of birth: {value}", { value }),
  };
  return texts[code] ?? value;
}

/** Who may be entered already, and why; a way to go on there instead. */
export function Twins({ candidates, onOpen }: { candidates: readonly Candidate[]; onOpen: (id: string) => void }) {
  return (
    <div role="status">
      {candidates.length ? (
        <section className="twins">
          <h3>{t("Perhaps in the case already")}</h3>
          <ul>
            {candidates.slice(0, 3).map((one) => (
              <li key={one.id}>
                <p><KindMark kind={one.kind} /> <b>{one.caption}</b></p>
                <p className="muted">{[...new Set(one.reasons.map(reasonText))].join(" · ")}</p>
                <TextButton look="quiet" onPress={() => onOpen(one.id)}>{t("Open that one instead")}</TextButton>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
