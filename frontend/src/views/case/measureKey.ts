/** A measure as a choice in a menu: an analysis and one of its outputs. */
const PREFIX = "measure:";

export function measureKey(analysis: string, output: string): string {
  return `${PREFIX}${analysis}:${output}`;
}

export function parseMeasureKey(key: string): { analysis: string; output: string } | null {
  if (!key.startsWith(PREFIX)) return null;
  const [analysis = "", output = ""] = key.slice(PREFIX.length).split(":");
  return { analysis, output };
}
