import { Button } from "react-aria-components";
import { KindMark } from "@/components/Swatch";
import type { Subject } from "@/core/api/types";
import { t } from "@/core/i18n/i18n";
import { select } from "@/core/view/view";

/** Notes and tasks are read in the diary, not in the panel. */
const OF_THE_WORK = new Set(["work", "word"]);

/** Whom or what a line is about, as a way to it while it is in the case. */
export function SubjectName({ subject }: { subject: Subject }) {
  const name = subject.caption || subject.label;
  if (!subject.stands) {
    return <span className="subject"><KindMark kind={subject.kind} /><s>{name}</s> <span className="muted">{t("(no longer in the case)")}</span></span>;
  }
  if (OF_THE_WORK.has(subject.kind)) return <span className="subject"><KindMark kind={subject.kind} />{name}</span>;
  return (
    <Button className="link-button subject" onPress={() => select({ kind: subject.is_link ? "link" : "entity", id: subject.id })}>
      <KindMark kind={subject.kind} />{name}
    </Button>
  );
}
