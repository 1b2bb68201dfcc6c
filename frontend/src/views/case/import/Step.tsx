import type { ReactNode } from "react";

/** One of the steps of the page, with its number. */
export function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  const id = `import-step-${number}`;
  return (
    <section className="import-step" aria-labelledby={id}>
      <h3 id={id}><span className="step-number" aria-hidden="true">{number}</span>{title}</h3>
      {children}
    </section>
  );
}
