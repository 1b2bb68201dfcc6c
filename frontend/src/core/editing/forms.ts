import { create } from "zustand";

/** The forms that can stand in the right panel, with what they may begin from. */
export interface Forms {
  entity: { schema?: string; name?: string };
  link: { source?: string; target?: string };
  event: { schema?: string; participants?: readonly string[] };
  source: { id?: string };
  /** Words of a document from which something is to be recorded; positions count characters. */
  passage: { source: string; title: string; locator: string; words: string };
}

export type FormKind = keyof Forms;
export type OpenForm<Kind extends FormKind = FormKind> = { [K in Kind]: { kind: K } & Forms[K] }[Kind];

/** Which form is being filled in, in the place of what is selected; `opened` tells one opening from the next. */
export const useForm = create<{ form: OpenForm | null; opened: number }>(() => ({ form: null, opened: 0 }));

export function openForm(form: OpenForm): void {
  useForm.setState(({ opened }) => ({ form, opened: opened + 1 }));
}

export function closeForm(): void {
  useForm.setState({ form: null });
}
