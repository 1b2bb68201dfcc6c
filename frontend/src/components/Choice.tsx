import { Button, Header, Label, ListBox, ListBoxItem, ListBoxSection, Popover, Select, SelectValue } from "react-aria-components";
import { Icon } from "./Icon";

export interface Option {
  id: string;
  label: string;
}

export interface OptionGroup {
  title: string;
  options: readonly Option[];
}

interface ChoiceProps {
  label: string;
  value: string;
  groups: readonly OptionGroup[];
  onChange: (id: string) => void;
  isLabelHidden?: boolean;
}

function Item({ id, label }: Option) {
  return <ListBoxItem id={id} textValue={label} className="menu-item">{label}</ListBoxItem>;
}

/** One of several, from a list that opens in place. */
export function Choice({ label, value, groups, onChange, isLabelHidden = false }: ChoiceProps) {
  return (
    <Select
      className="choice"
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      {...(isLabelHidden ? { "aria-label": label } : {})}
    >
      {isLabelHidden ? null : <Label className="field-label">{label}</Label>}
      <Button className="choice-button">
        <SelectValue className="choice-value" />
        <Icon name="down" />
      </Button>
      <Popover className="popover">
        <ListBox className="menu">
          {groups.map((group) =>
            group.title ? (
              <ListBoxSection key={group.title} className="menu-section">
                <Header className="menu-header">{group.title}</Header>
                {group.options.map((option) => <Item key={option.id} {...option} />)}
              </ListBoxSection>
            ) : (
              group.options.map((option) => <Item key={option.id} {...option} />)
            ),
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
