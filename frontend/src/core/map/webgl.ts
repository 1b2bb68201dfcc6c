let known: boolean | null = null;

/** Whether this browser draws with WebGL; some machines have no driver for it, some organizations turn it off. */
export function hasWebGl(): boolean {
  if (known === null) {
    const context = document.createElement("canvas").getContext("webgl2");
    known = context !== null;
    // Browsers allow only some contexts at once: this one is handed back.
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return known;
}
