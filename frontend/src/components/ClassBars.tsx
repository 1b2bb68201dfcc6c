import type { LinkStyles } from "@/core/appearance/linkStyle";
import { formatInteger } from "@/core/i18n/format";
import type { Words } from "@/core/vocabulary/words";

interface ClassBarsProps {
  counts: Record<string, number>;
  words: Words;
  styles: LinkStyles;
}

/** Links by class as one bar, widest first, with the numbers in words for those who do not see it. */
export function ClassBars({ counts, words, styles }: ClassBarsProps) {
  const entries = Object.entries(counts).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const spoken = entries.map(([code, count]) => `${words.label("link_class", code)} ${formatInteger(count)}`).join(", ");
  return (
    <div className="class-bars">
      <div className="class-bar" role="img" aria-label={spoken}>
        {entries.map(([code, count]) => (
          <span key={code} style={{ flexGrow: count, background: styles.of(code).color }} />
        ))}
      </div>
      <ul className="class-list" aria-hidden="true">
        {entries.slice(0, 4).map(([code, count]) => (
          <li key={code}>
            <i style={{ background: styles.of(code).color }} />
            {words.label("link_class", code)} <b>{formatInteger(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
