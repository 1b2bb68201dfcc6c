/** Steps that can be taken back. `now` is shown; taking a new step forgets those that were undone. */
export interface Steps<T> {
  past: readonly T[];
  now: T;
  future: readonly T[];
}

const KEPT_STEPS = 200;

export function startSteps<T>(now: T): Steps<T> {
  return { past: [], now, future: [] };
}

export function takeStep<T>(steps: Steps<T>, next: T): Steps<T> {
  return { past: [...steps.past, steps.now].slice(-KEPT_STEPS), now: next, future: [] };
}

export function undoStep<T>(steps: Steps<T>): Steps<T> {
  const last = steps.past.at(-1);
  if (last === undefined) return steps;
  return { past: steps.past.slice(0, -1), now: last, future: [steps.now, ...steps.future] };
}

export function redoStep<T>(steps: Steps<T>): Steps<T> {
  const next = steps.future[0];
  if (next === undefined) return steps;
  return { past: [...steps.past, steps.now], now: next, future: steps.future.slice(1) };
}
