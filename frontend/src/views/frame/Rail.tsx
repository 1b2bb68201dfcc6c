import { useState } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Icon, type IconName } from "@/components/Icon";
import { t } from "@/core/i18n/i18n";
import { goTo, useRoute } from "@/core/route/route";
import { KeysSheet } from "./KeysSheet";
import { LanguageMenu } from "./LanguageMenu";
import { ThemeMenu } from "./ThemeMenu";

function RailPopover({ icon, label, children }: { icon: IconName; label: string; children: React.ReactNode }) {
  return (
    <DialogTrigger>
      <Button className="rail-button">
        <Icon name={icon} />
        <span>{label}</span>
      </Button>
      <Popover className="popover" placement="right bottom">
        <Dialog className="popover-body" aria-label={label}>{children}</Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The slim bar that is always there: on the left of a wide screen, at the bottom of a phone. */
export function Rail() {
  const { route } = useRoute();
  const [hasKeys, setHasKeys] = useState(false);
  return (
    <nav className="rail" aria-label={t("Main")}>
      <a className="skip" href="#main" onClick={(event) => { event.preventDefault(); document.getElementById("main")?.focus(); }}>{t("Skip to the content")}</a>
      <img className="rail-logo" src="./lantern.svg" alt="" width="26" height="26" />
      <Button className="rail-button" aria-current={route.page === "cases" ? "page" : "false"} onPress={() => goTo({ page: "cases" })}>
        <Icon name="cases" />
        <span>{t("Cases")}</span>
      </Button>
      <span className="rail-gap" />
      <RailPopover icon="language" label={t("Language")}><LanguageMenu /></RailPopover>
      <RailPopover icon="theme" label={t("Light or dark")}><ThemeMenu /></RailPopover>
      <Button className="rail-button" onPress={() => setHasKeys(true)}>
        <Icon name="keys" />
        <span>{t("Keys")}</span>
      </Button>
      <KeysSheet isOpen={hasKeys} onChange={setHasKeys} />
    </nav>
  );
}
