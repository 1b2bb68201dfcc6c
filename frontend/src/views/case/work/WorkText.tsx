import { Button } from "react-aria-components";
import { t } from "@/core/i18n/i18n";
import { select } from "@/core/view/view";
import { textParts, type Named } from "@/core/work/mentions";

export function EntityButton({ one }: { one: Named }) {
  return <Button className="link-button" onPress={() => select({ kind: "entity", id: one.id })}>{one.caption || t("without a name")}</Button>;
}

/** Text with its mentions as ways to whom they mean. */
export function WorkText({ text, mentions }: { text: string; mentions: readonly Named[] }) {
  return (
    <p className="work-text">
      {textParts(text, mentions).map((part, place) => (part.mention ? <EntityButton key={place} one={part.mention} /> : part.text))}
    </p>
  );
}
