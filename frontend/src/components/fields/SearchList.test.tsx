import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { SearchList, type ListRow } from "./SearchList";

afterEach(cleanup);

const ROWS: ListRow[] = [{ id: "a", label: "Ana" }, { id: "b", label: "Anna" }];
const NOTHING = () => undefined;

function shown(props: { rows: ListRow[]; isCurrent: boolean; takesFirst?: boolean; onPick: (row: ListRow) => void }) {
  return <SearchList label="Who" text="an" onText={NOTHING} emptyText="nobody" {...props} />;
}

function field(): HTMLElement {
  const input = screen.getByRole("combobox");
  fireEvent.focus(input);
  return input;
}

test("Enter waits for the answer to what was typed, then takes the first", () => {
  const onPick = vi.fn();
  const { rerender } = render(shown({ rows: [{ id: "old", label: "Old" }], isCurrent: false, takesFirst: true, onPick }));
  fireEvent.keyDown(field(), { key: "Enter" });
  expect(onPick).not.toHaveBeenCalled();
  rerender(shown({ rows: ROWS, isCurrent: true, takesFirst: true, onPick }));
  expect(onPick.mock.calls).toEqual([[ROWS[0]]]);
});

test("an answer that finds nobody picks nobody", () => {
  const onPick = vi.fn();
  const { rerender } = render(shown({ rows: ROWS, isCurrent: false, takesFirst: true, onPick }));
  fireEvent.keyDown(field(), { key: "Enter" });
  rerender(shown({ rows: [], isCurrent: true, takesFirst: true, onPick }));
  rerender(shown({ rows: ROWS, isCurrent: true, takesFirst: true, onPick }));
  expect(onPick).not.toHaveBeenCalled();
});

test("what is clicked is what was pointed at, also when the rows change under the pointer", () => {
  const onPick = vi.fn();
  const { rerender } = render(shown({ rows: ROWS, isCurrent: true, onPick }));
  field();
  fireEvent.pointerDown(screen.getByRole("option", { name: "Anna" }));
  rerender(shown({ rows: [{ id: "c", label: "Cveta" }, { id: "d", label: "Dora" }], isCurrent: true, onPick }));
  fireEvent.click(screen.getByRole("option", { name: "Anna" }));
  expect(onPick.mock.calls).toEqual([[ROWS[1]]]);
});

test("arrows move, and free text is left alone by Enter unless a row was moved to", () => {
  const onPick = vi.fn();
  render(shown({ rows: ROWS, isCurrent: true, onPick }));
  const input = field();
  fireEvent.keyDown(input, { key: "Enter" });
  expect(onPick).not.toHaveBeenCalled();
  fireEvent.keyDown(input, { key: "ArrowDown" });
  expect(input.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { name: "Ana" }).id);
  fireEvent.keyDown(input, { key: "ArrowUp" });
  fireEvent.keyDown(input, { key: "Enter" });
  expect(onPick.mock.calls).toEqual([[ROWS[1]]]);
});
