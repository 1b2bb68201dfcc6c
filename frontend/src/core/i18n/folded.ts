/** A text without case and accents, to look in it for what is typed on any keyboard. */
export function foldedText(text: string): string {
  return text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}
