import { charactersIn } from "./marks";

/** A passage that was selected on a page, in characters of its text. */
export interface Chosen {
  page: number;
  start: number;
  end: number;
}

/** Where a point of the selection is in the text of a page, in UTF-16 units. */
function unitsTo(box: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(box);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The passage selected by mouse, finger or keyboard; null where nothing of one page is. */
export function chosenPassage(): Chosen | null {
  const selection = window.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const element = range.startContainer instanceof Element ? range.startContainer : range.startContainer.parentElement;
  const box = element?.closest<HTMLElement>("[data-page-text]");
  if (!box) return null;
  const text = box.textContent ?? "";
  const from = unitsTo(box, range.startContainer, range.startOffset);
  const until = box.contains(range.endContainer) ? unitsTo(box, range.endContainer, range.endOffset) : text.length;
  const start = from + (text.slice(from, until).length - text.slice(from, until).trimStart().length);
  const end = from + text.slice(from, until).trimEnd().length;
  if (start >= end) return null;
  return { page: Number(box.dataset["pageText"]), start: charactersIn(text, start), end: charactersIn(text, end) };
}
