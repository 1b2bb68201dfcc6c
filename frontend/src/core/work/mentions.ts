/** Somebody or something that is mentioned. */
export interface Named {
  id: string;
  caption: string;
}

/** What is being typed behind an @ at the caret, and where the @ stands; null where none is being typed. */
export function mentionAt(text: string, caret: number): { start: number; typed: string } | null {
  const before = text.slice(0, caret);
  const start = before.lastIndexOf("@");
  if (start < 0) return null;
  // An address of mail has letters before its @; that mentions nobody.
  if (start > 0 && /[\p{L}\p{N}]/u.test(before.charAt(start - 1))) return null;
  const typed = before.slice(start + 1);
  return typed.length <= 40 && !/[\n@,;:!?]/.test(typed) && typed.split(" ").length <= 4 ? { start, typed } : null;
}

/** Put a name in the place of what was typed; the caret goes behind it. */
export function withMention(text: string, start: number, caret: number, name: string): { text: string; caret: number } {
  const rest = text.slice(caret);
  const put = `@${name}${rest.startsWith(" ") ? "" : " "}`;
  return { text: text.slice(0, start) + put + rest, caret: start + name.length + 2 };
}

/** Those whose name still stands behind an @ in the text. */
export function stillMentioned<One extends Named>(text: string, known: readonly One[]): One[] {
  return known.filter((one) => text.includes(`@${one.caption}`));
}

export type TextPart = { text: string; mention: Named | null };

/** The text in parts, each mention one of its own; of names that begin alike the longest is meant. */
export function textParts(text: string, mentions: readonly Named[]): TextPart[] {
  const names = [...mentions].sort((a, b) => b.caption.length - a.caption.length);
  const parts: TextPart[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const found = text[at] === "@" ? names.find((one) => one.caption && text.startsWith(one.caption, at + 1)) : undefined;
    if (!found) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain) parts.push({ text: plain, mention: null });
    plain = "";
    parts.push({ text: found.caption, mention: found });
    at += found.caption.length + 1;
  }
  if (plain) parts.push({ text: plain, mention: null });
  return parts;
}
