/** Dates as people write them, read as the desk reads them: day first. */
const ISO = /^(\d{4})(?:([-/.])(\d{1,2})(?:\2(\d{1,2}))?)?$/;
const DAY_FIRST = /^(?:(\d{1,2})([-/.]))?(\d{1,2})(?:[-/.])(\d{4})\.?$/;

/** The partial date that is meant, "" for an empty text, null for what is no date. */
export function readDate(text: string): string | null {
  const plain = text.trim();
  if (!plain) return "";
  const iso = ISO.exec(plain);
  const found = iso ?? DAY_FIRST.exec(plain);
  if (!found) return null;
  const [year, month, day] = iso ? [found[1], found[3], found[4]] : [found[4], found[3], found[1]];
  const parts = [Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day)];
  if (parts[1] === 0) return String(year);
  const [y = 0, m, d] = parts[2] === 0 ? [parts[0], parts[1], null] : parts;
  const real = new Date(Date.UTC(y ?? 0, (m ?? 1) - 1, d ?? 1));
  real.setUTCFullYear(y ?? 0);
  if (real.getUTCMonth() !== (m ?? 1) - 1 || real.getUTCDate() !== (d ?? 1)) return null;
  return [String(year), ...[m, d].filter((part) => part !== null && part !== undefined).map((part) => String(part).padStart(2, "0"))].join("-");
}
