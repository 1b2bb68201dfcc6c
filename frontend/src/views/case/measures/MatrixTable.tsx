import type { Matrix } from "@/core/api/types";
import { rampColor } from "@/core/appearance/color";
import { formatNumber } from "@/core/i18n/format";
import { t } from "@/core/i18n/i18n";
import { useTheme } from "@/core/theme/theme";
import type { Words } from "@/core/vocabulary/words";
import { useOpenCase } from "../caseContext";

function nameOf(code: string, words: Words): string {
  if (code === "none") return t("None known");
  const known = ["case_role", "link_class"].find((vocabulary) => words.term(vocabulary, code));
  return known ? words.label(known, code) : words.kindLabel(code);
}

/** A matrix with its greatest cells darkest. */
export function MatrixTable({ title, matrix }: { title: string; matrix: Matrix }) {
  const { words } = useOpenCase();
  const { isDark } = useTheme();
  const most = Math.max(1e-9, ...matrix.cells.flat());
  return (
    <div className="matrix-box" tabIndex={0} role="region" aria-label={title}>
      <table className="matrix">
        <thead>
          <tr>
            <td />
            {matrix.columns.map((code) => <th key={code} scope="col"><span>{nameOf(code, words)}</span></th>)}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((code, row) => (
            <tr key={code}>
              <th scope="row">{nameOf(code, words)}</th>
              {matrix.columns.map((column, place) => {
                const value = matrix.cells[row]?.[place] ?? 0;
                const share = value / most;
                return (
                  <td key={column} data-strong={share > 0.45} style={value ? { background: rampColor(share, isDark) } : {}}>
                    {value ? formatNumber(value, 2) : ""}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
