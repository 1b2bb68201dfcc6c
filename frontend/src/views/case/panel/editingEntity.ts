import { createContext, useContext } from "react";
import type { Editing } from "@/core/editing/useEdit";

/** The entity whose claims are shown, and the way to change them. */
export interface EditingEntity extends Editing {
  id: string;
  schema: string;
  /** The case's latest change that what is shown has seen. */
  seq: number;
}

export const EditingContext = createContext<EditingEntity | null>(null);

export function useEditingEntity(): EditingEntity {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("Claims were drawn outside of their entity.");
  return editing;
}
