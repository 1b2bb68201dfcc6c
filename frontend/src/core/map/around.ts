import type { Edge } from "@/core/api/types";

/** List who can be reached from `root` in at most `steps` links, root included. */
export function within(edges: Iterable<Edge>, root: string, steps: number): string[] {
  const linked = new Map<string, string[]>();
  const add = (from: string, to: string) => {
    const known = linked.get(from);
    if (known) known.push(to);
    else linked.set(from, [to]);
  };
  for (const { source, target } of edges) {
    add(source, target);
    add(target, source);
  }
  const reached = new Set([root]);
  let last = [root];
  for (let step = 0; step < steps; step++) {
    last = last.flatMap((id) => linked.get(id) ?? []).filter((id) => !reached.has(id));
    for (const id of last) reached.add(id);
  }
  return [...reached];
}
