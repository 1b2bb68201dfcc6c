import { useMemo } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "@/components/Buttons";
import { t } from "@/core/i18n/i18n";
import { SHORTCUTS, shortcutTitle, useShortcuts } from "@/core/shortcuts/shortcuts";

function Keys({ keys }: { keys: string }) {
  return <span className="keys">{keys.split(" ").map((key) => <kbd key={key}>{key}</kbd>)}</span>;
}

/** The map of keys. */
export function KeysSheet({ isOpen, onChange }: { isOpen: boolean; onChange: (isOpen: boolean) => void }) {
  useShortcuts(useMemo(() => ({ keys: () => onChange(true) }), [onChange]));
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onChange} isDismissable>
      <Modal className="sheet">
        <Dialog className="sheet-body">
          <header className="sheet-head">
            <Heading slot="title">{t("Keys")}</Heading>
            <IconButton icon="close" label={t("Close")} onPress={() => onChange(false)} />
          </header>
          <table className="key-table">
            <tbody>
              {SHORTCUTS.map((shortcut) => (
                <tr key={shortcut.id}>
                  <td><Keys keys={shortcut.keys} /></td>
                  <td>{shortcutTitle(shortcut.id)}</td>
                </tr>
              ))}
              <tr>
                <td><Keys keys="← ↑ → ↓" /></td>
                <td>{t("On the map: go to a linked person in that direction")}</td>
              </tr>
              <tr>
                <td><Keys keys="Enter" /></td>
                <td>{t("On the map: read what is selected in the panel")}</td>
              </tr>
              <tr>
                <td><Keys keys="+ −" /></td>
                <td>{t("On the map: zoom in or out")}</td>
              </tr>
            </tbody>
          </table>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
