import { create } from "zustand";

/** Whether dragging on the map draws links; stays on until it is turned off. */
export const useDrawing = create<{ isOn: boolean }>(() => ({ isOn: false }));

export function setDrawing(isOn: boolean): void {
  useDrawing.setState({ isOn });
}

export const toggleDrawing = (): void => setDrawing(!useDrawing.getState().isOn);
