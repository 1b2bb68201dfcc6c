/** A page cut into pieces, so that marks that overlap can all be shown. */

export interface Mark {
  id: string;
  kind: "cited" | "waiting" | "found";
  /** In characters of the page. */
  start: number;
  end: number;
}

export interface Piece {
  text: string;
  /** Where the piece begins, in characters of the page. */
  start: number;
  marks: readonly Mark[];
}

/** Cut a text where marks begin and end; the pieces together are the text again. */
export function pieces(text: string, marks: readonly Mark[]): Piece[] {
  const characters = Array.from(text);
  const fitting = marks.filter((mark) => mark.start < mark.end && mark.end <= characters.length);
  const cuts = [...new Set([0, characters.length, ...fitting.flatMap((mark) => [mark.start, mark.end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? start;
    return { text: characters.slice(start, end).join(""), start, marks: fitting.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}

/** How many characters the first UTF-16 units of a text are. */
export function charactersIn(text: string, units: number): number {
  return Array.from(text.slice(0, units)).length;
}
