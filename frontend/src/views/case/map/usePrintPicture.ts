import { useEffect } from "react";
import { usePictureSvg } from "./usePictureSvg";

const SHEET = "print-picture";

/** A written picture as part of the page. It is parsed as a document: nothing in it can run. */
function placeOnSheet(sheet: HTMLElement, svg: string | null): void {
  const drawn = svg ? new DOMParser().parseFromString(svg, "image/svg+xml").documentElement : null;
  if (drawn) sheet.replaceChildren(document.importNode(drawn, true));
  else sheet.replaceChildren();
}

/** While the map is on screen, print its picture: a browser prints no WebGL canvas reliably, and never sharply. */
export function usePrintPicture(): void {
  const write = usePictureSvg();
  useEffect(() => {
    const sheet = document.getElementById(SHEET);
    if (!sheet) return;
    const fill = () => placeOnSheet(sheet, write());
    const clear = () => sheet.replaceChildren();
    window.addEventListener("beforeprint", fill);
    window.addEventListener("afterprint", clear);
    return () => {
      window.removeEventListener("beforeprint", fill);
      window.removeEventListener("afterprint", clear);
      clear();
    };
  }, [write]);
}
