import { fireEvent, render, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { Guard } from "./Guard";

test("a view that fails leaves the rest standing and can be tried again", () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  let isBroken = true;
  const View = () => {
    if (isBroken) throw new Error("no WebGL");
    return <p>drawn</p>;
  };
  render(<><h1>Case</h1><Guard><View /></Guard></>);
  expect(screen.getByRole("heading").textContent).toBe("Case");
  expect(screen.getByRole("alert").textContent).toMatch(/Reload/);
  isBroken = false;
  fireEvent.click(screen.getByRole("button"));
  expect(screen.getByText("drawn")).toBeTruthy();
});
