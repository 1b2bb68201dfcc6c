import { useId } from "react";
import { TextButton } from "@/components/Buttons";
import { ownColor } from "@/core/appearance/linkStyle";
import { t } from "@/core/i18n/i18n";

const FIRST = "#1a6bb0";
const GROUNDS = [{ name: "light", color: "#ffffff" }, { name: "dark", color: "#16191d" }] as const;

/** A color for an own word, shown on a light and on a dark ground; without one it is drawn as its class is. */
export function ColorField({ value, onChange }: { value: string; onChange: (color: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>{t("Color")}</label>
      <div className="color-row">
        <input id={id} type="color" value={value || FIRST} onChange={(event) => onChange(event.target.value)} />
        {GROUNDS.map(({ name, color }) => (
          <span key={name} className="color-ground" style={{ background: color }} aria-hidden="true">
            <span style={value ? { background: ownColor(value, name === "dark") } : {}} />
          </span>
        ))}
        {value ? <TextButton look="quiet" onPress={() => onChange("")}>{t("As its class")}</TextButton> : <span className="muted">{t("As its class")}</span>}
      </div>
    </div>
  );
}
