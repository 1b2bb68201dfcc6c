import { useEffect, useRef, type ComponentType } from "react";
import { IconButton } from "@/components/Buttons";
import { closeForm, type FormKind, type OpenForm } from "@/core/editing/forms";
import { t } from "@/core/i18n/i18n";
import { EntityForm } from "./EntityForm";

/** What fills in each kind of form; a kind without one cannot be opened yet. */
const FORMS: { [Kind in FormKind]?: ComponentType<{ form: OpenForm<Kind> }> } = {
  entity: EntityForm,
};

/** A form in the place of what is selected. Closing it loses nothing: what is filled in is kept. */
export function FormPanel({ form }: { form: OpenForm }) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // Whoever opened the form by a button or on the map goes on from there.
      if (before instanceof HTMLElement && before.isConnected && document.activeElement === document.body) before.focus();
    };
  }, []);
  const Form = FORMS[form.kind] as ComponentType<{ form: OpenForm }> | undefined;
  if (!Form) return null;
  return (
    <aside className="panel is-form" aria-label={t("Form")} ref={panel}>
      <header className="panel-head">
        <span className="grow" />
        <IconButton icon="close" label={t("Close the form")} onPress={closeForm} />
      </header>
      <div className="panel-body"><Form form={form} /></div>
    </aside>
  );
}
