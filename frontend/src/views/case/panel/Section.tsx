import { useState, type ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading } from "react-aria-components";
import { Icon } from "@/components/Icon";

interface SectionProps {
  title: string;
  note?: string;
  isOpen?: boolean;
  children: ReactNode;
}

/** A part of the panel that folds away; what is in it is made, and asked for, once it is opened. */
export function Section({ title, note, isOpen = true, children }: SectionProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <Disclosure className="section" defaultExpanded={isOpen} onExpandedChange={(isNow) => isNow && setOpened(true)}>
      <Heading level={3}>
        <Button slot="trigger" className="section-title">
          <Icon name="right" />
          {title}
          {note ? <span className="number">{note}</span> : null}
        </Button>
      </Heading>
      <DisclosurePanel className="section-body">{wasOpened ? children : null}</DisclosurePanel>
    </Disclosure>
  );
}
