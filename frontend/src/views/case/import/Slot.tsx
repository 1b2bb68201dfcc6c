import { Button, GridList, GridListItem, useDragAndDrop } from "react-aria-components";
import { t } from "@/core/i18n/i18n";
import type { KindView, PartView, SlotView, TableView } from "@/core/import/types";
import { ColumnMenu } from "./ColumnMenu";

const DRAGGED = "fanal-column";

interface SlotProps {
  /** Null for the place of what is left out. */
  part: PartView | null;
  slot: SlotView;
  table: TableView;
  kind: KindView;
  columns: readonly string[];
  isNeeded: boolean;
  onPut: (column: string) => void;
  onMove: (column: string, target: string) => void;
}

interface Dropped {
  kind: string;
  types?: Set<string>;
  getText?: (type: string) => Promise<string>;
}

async function columnOf(items: readonly Dropped[]): Promise<string> {
  const item = items.find((one) => one.kind === "text" && one.types?.has(DRAGGED));
  return item?.getText ? item.getText(DRAGGED) : "";
}

/** A place for columns: they are dragged in and out by pointer, touch or keyboard, or moved by their own list. */
export function Slot({ part, slot, table, kind, columns, isNeeded, onPut, onMove }: SlotProps) {
  const take = (items: readonly Dropped[]) => void columnOf(items).then((column) => column && onPut(column));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key), "text/plain": String(key) })),
    acceptedDragTypes: [DRAGGED],
    getDropOperation: () => "move",
    onRootDrop: (event) => take(event.items as unknown as readonly Dropped[]),
    onInsert: (event) => take(event.items as unknown as readonly Dropped[]),
  });
  const label = part ? t("{part}: {slot}", { part: part.label, slot: slot.label }) : slot.label;
  return (
    <div className="import-slot" data-filled={columns.length > 0} data-needed={isNeeded}>
      <span className="import-slot-label">{slot.label}</span>
      <GridList
        aria-label={label} className="import-chips" selectionMode="none" dragAndDropHooks={dragAndDropHooks}
        items={columns.map((id) => ({ id }))} dependencies={[table, kind]} renderEmptyState={() => <span className="import-empty">{t("drop a column")}</span>}
      >
        {({ id }) => (
          <GridListItem id={id} textValue={id} className="import-chip">
            <Button slot="drag" className="import-grip" aria-label={t("Drag {column}", { column: id })}>{"⠿"}</Button>
            <ColumnMenu column={id} table={table} kind={kind} onMove={(target) => onMove(id, target)} />
          </GridListItem>
        )}
      </GridList>
    </div>
  );
}
