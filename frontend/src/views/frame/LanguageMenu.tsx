import { ListBox, ListBoxItem, Text } from "react-aria-components";
import { chooseLocale, t, useLocale } from "@/core/i18n/i18n";
import { LOCALES } from "@/core/i18n/locales";

/** The languages, each under its own name; those no native speaker has read yet say so. */
export function LanguageMenu() {
  const { code } = useLocale();
  return (
    <ListBox
      className="menu"
      aria-label={t("Language")}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[code]}
      onSelectionChange={(keys) => keys !== "all" && void chooseLocale(String([...keys][0]))}
    >
      {LOCALES.map((locale) => (
        <ListBoxItem key={locale.code} id={locale.code} textValue={locale.name} className="menu-item">
          <Text slot="label" lang={locale.html}>{locale.code === "sr-Cyrl" || locale.code === "sr-Latn" ? `${locale.name} (${locale.code.slice(3)})` : locale.name}</Text>
          {locale.reviewed ? null : <Text slot="description">{t("not yet reviewed by a native speaker")}</Text>}
        </ListBoxItem>
      ))}
    </ListBox>
  );
}
