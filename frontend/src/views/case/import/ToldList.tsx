import type { Told } from "@/core/import/types";

function Line({ one }: { one: Told }) {
  if (one.kind === "entity") {
    return (
      <>
        <b>{one.source || "–"}</b> <span className="muted">{[one.label, ...one.details].join(" · ")}</span>
      </>
    );
  }
  const arrow = one.is_directed ? "→" : "–";
  return (
    <>
      <b>{one.source || "–"}</b> {"—"} {one.label} {arrow} <b>{one.target || "–"}</b>
      {one.dates ? <span className="number">{`, ${one.dates}`}</span> : null}
      {one.details.length ? <span className="muted">{` · ${one.details.join(" · ")}`}</span> : null}
    </>
  );
}

/** What a row would record, in words: people and things, then how they are linked. */
export function ToldList({ told }: { told: readonly Told[] }) {
  return <ul className="import-told">{told.map((one, place) => <li key={place}><Line one={one} /></li>)}</ul>;
}
