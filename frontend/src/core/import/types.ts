/** The shapes of an import under way, with what the server always sends filled in. */
import type { components } from "@/core/api/_generated";

type Shapes = components["schemas"];

export type Use = Required<Shapes["Use"]>;
export type PartForm = Required<Shapes["PartForm"]>;
export type TableSettings = Required<Shapes["TableSettings"]>;
export interface TableForm {
  kind: string;
  space: string;
  parts: Record<string, PartForm>;
  uses: Record<string, Use[]>;
  settings: TableSettings;
}
export type ColumnView = Shapes["ColumnView"];
export type TableView = Omit<Shapes["TableView"], "form"> & { form: TableForm };
export type DraftView = Omit<Shapes["DraftView"], "tables"> & { tables: TableView[] };
export type KindView = Shapes["KindView"];
export type PartView = Shapes["PartView"];
export type SlotView = Shapes["SlotView"];
export type RowsPage = Shapes["RowsPage"];
export type RowView = Shapes["RowView"];
export type Told = Shapes["Told"];
export type JobView = Shapes["JobView"];
export type ImportOutcome = Shapes["ImportOutcome"];
export type SavedMapping = Shapes["SavedMappingView"];
export interface Loaded {
  draft: DraftView;
  warnings: string[];
}
