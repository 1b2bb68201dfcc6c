/** Shorter side, in pixels, from which a stage has room for marks of full size. */
const ROOMY = 560;
const LEAST = 0.45;

/** By how much marks shrink on a small stage, so that they leave room for links and names. */
export function stageScale(width: number, height: number): number {
  const shorter = Math.min(width, height);
  return shorter <= 0 ? 1 : Math.min(1, Math.max(LEAST, shorter / ROOMY));
}
