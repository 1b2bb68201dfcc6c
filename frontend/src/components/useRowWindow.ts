import { useEffect, useState, type RefObject } from "react";

const SPARE_ROWS = 12;
const FIRST_HEIGHT = 900;

/** Say which rows of a scrolling box are on screen, with some to spare on either side. On paper, all of them. */
export function useRowWindow(box: RefObject<HTMLElement | null>, count: number, rowHeight: number): { from: number; to: number } {
  const [seen, setSeen] = useState({ top: 0, height: FIRST_HEIGHT });
  const hasRows = count > 0;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    // The layout of the paper is not that of the screen: what is measured of it says nothing about rows on screen.
    let isPrinting = false;
    const look = () => {
      if (!isPrinting) setSeen({ top: element.scrollTop, height: element.clientHeight || FIRST_HEIGHT });
    };
    const beginPrint = () => {
      isPrinting = true;
      setSeen({ top: 0, height: Number.MAX_SAFE_INTEGER });
    };
    const endPrint = () => {
      isPrinting = false;
      look();
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(element);
    element.addEventListener("scroll", look, { passive: true });
    window.addEventListener("beforeprint", beginPrint);
    window.addEventListener("afterprint", endPrint);
    return () => {
      watch.disconnect();
      element.removeEventListener("scroll", look);
      window.removeEventListener("beforeprint", beginPrint);
      window.removeEventListener("afterprint", endPrint);
    };
  }, [box, hasRows]);
  const from = Math.max(0, Math.min(count, Math.floor(seen.top / rowHeight) - SPARE_ROWS));
  return { from, to: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + SPARE_ROWS) };
}
