import { useEffect, useRef } from "react";
import { placePicture } from "@/core/picture/place";
import { usePictureSvg } from "./usePictureSvg";

const SHEET = "print-picture";

/** While the map is on screen, print its picture: a browser prints no WebGL canvas reliably, and never sharply. */
export function usePrintPicture(): void {
  const write = usePictureSvg();
  // Read when it is called: printing turns the theme light first, which makes another writer.
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  }, [write]);
  useEffect(() => {
    const sheet = document.getElementById(SHEET);
    if (!sheet) return;
    const fill = () => placePicture(sheet, latest.current());
    const clear = () => sheet.replaceChildren();
    window.addEventListener("beforeprint", fill);
    window.addEventListener("afterprint", clear);
    return () => {
      window.removeEventListener("beforeprint", fill);
      window.removeEventListener("afterprint", clear);
      clear();
    };
  }, []);
}
