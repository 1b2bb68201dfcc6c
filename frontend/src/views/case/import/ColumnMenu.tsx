import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Text } from "react-aria-components";
import { Icon } from "@/components/Icon";
import { t } from "@/core/i18n/i18n";
import { LEFT_OUT, placeId, placeOfColumn, slotsOf } from "@/core/import/form";
import type { KindView, PartView, TableForm, TableView } from "@/core/import/types";

interface ColumnMenuProps {
  column: string;
  table: TableView;
  kind: KindView;
  onMove: (target: string) => void;
}

function options(form: TableForm, part: PartView): { id: string; label: string }[] {
  const { first, more } = slotsOf(form, part);
  const named = [...first, ...more].map((slot) => ({ id: placeId({ part: part.id, property: slot.id }), label: slot.label }));
  const note = { id: placeId({ part: part.id, property: "#note" }), label: t("Note under the column’s name") };
  const key = { id: placeId({ part: part.id, property: "#key" }), label: t("Number that tells one from another") };
  return part.is_link ? [...named, note] : [...named, key, note];
}

/** What a column says, and everything else that it could say. */
export function ColumnMenu({ column, table, kind, onMove }: ColumnMenuProps) {
  const samples = table.columns.find((one) => one.name === column)?.samples ?? [];
  const current = placeOfColumn(table.form, kind, column);
  return (
    <MenuTrigger>
      <Button className="import-column" aria-label={t("{column}: choose what it says", { column })}>
        <span>{column}</span>
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <Menu className="menu" selectionMode="single" selectedKeys={[current]} onAction={(key) => onMove(key === "#out" ? LEFT_OUT : String(key))}>
          <MenuSection className="menu-section">
            <Header className="menu-header">{samples.join(" · ") || t("empty in the first rows")}</Header>
            <MenuItem id="#out" className="menu-item"><Text slot="label">{t("Leave out")}</Text></MenuItem>
          </MenuSection>
          {kind.parts.map((part) => (
            <MenuSection key={part.id} className="menu-section">
              <Header className="menu-header">{part.label}</Header>
              {options(table.form, part).map(({ id, label }) => <MenuItem key={id} id={id} className="menu-item">{label}</MenuItem>)}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
