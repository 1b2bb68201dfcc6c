/** Put a written picture into the page, or take it out. It is parsed as a document: nothing in it can run. */
export function placePicture(sheet: HTMLElement, svg: string | null): void {
  const drawn = svg ? new DOMParser().parseFromString(svg, "image/svg+xml").documentElement : null;
  if (drawn) sheet.replaceChildren(document.importNode(drawn, true));
  else sheet.replaceChildren();
}
