import { useEffect } from "react";
import { placePicture } from "@/core/picture/place";
import { usePictureSvg } from "./usePictureSvg";

const SHEET = "print-picture";

/** While the map is on screen, print its picture: a browser prints no WebGL canvas reliably, and never sharply. */
export function usePrintPicture(): void {
  const write = usePictureSvg();
  useEffect(() => {
    const sheet = document.getElementById(SHEET);
    if (!sheet) return;
    const fill = () => placePicture(sheet, write());
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
