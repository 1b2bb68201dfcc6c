import { create } from "zustand";

/** A short message about what just happened, with at most one thing to do about it. */
export interface Notice {
  text: string;
  isFault?: boolean;
  action?: { title: string; run: () => void };
}

const SHOWN_MS = 8_000;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useNotice = create<{ notice: Notice | null }>(() => ({ notice: null }));

/** Say something for a while; a fault stays until it is closed. */
export function say(notice: Notice): void {
  clearTimeout(timer);
  useNotice.setState({ notice });
  if (!notice.isFault) timer = setTimeout(hush, SHOWN_MS);
}

export function hush(): void {
  clearTimeout(timer);
  useNotice.setState({ notice: null });
}
