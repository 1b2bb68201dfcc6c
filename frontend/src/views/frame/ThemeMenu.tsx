import { Label, Radio, RadioGroup } from "react-aria-components";
import { t } from "@/core/i18n/i18n";
import { chooseTheme, useTheme, type Theme } from "@/core/theme/theme";

export function ThemeMenu() {
  const { theme } = useTheme();
  return (
    <RadioGroup className="radios" value={theme} onChange={(value) => chooseTheme(value as Theme)}>
      <Label className="field-label">{t("Light or dark")}</Label>
      <Radio value="system">{t("As the system")}</Radio>
      <Radio value="light">{t("Light")}</Radio>
      <Radio value="dark">{t("Dark")}</Radio>
    </RadioGroup>
  );
}
