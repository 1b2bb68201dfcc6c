import type { ReactNode } from "react";

/** A cell that selects what it names. */
export function PickButton({ children, onPick }: { children: ReactNode; onPick: () => void }) {
  const pick = (event: React.MouseEvent) => {
    event.stopPropagation();
    onPick();
  };
  return <button type="button" className="cell-pick" onClick={pick}>{children}</button>;
}
