import { sideColors, sideOf } from "@/core/appearance/category";
import { otherColor } from "@/core/appearance/color";
import { t } from "@/core/i18n/i18n";
import { useTheme } from "@/core/theme/theme";
import type { Words } from "@/core/vocabulary/words";

/** A case role with the colour of its side. */
export function RoleChip({ role, words }: { role: string; words: Words }) {
  const { isDark } = useTheme();
  const color = sideColors(isDark).get(sideOf([role], words)) ?? otherColor(isDark);
  return (
    <span className="chip">
      <i aria-hidden="true" style={{ background: color }} />
      {words.label("case_role", role)}
    </span>
  );
}

/** The first few roles of someone, and how many more there are; on paper, which cannot be asked, all of them. */
export function RoleChips({ roles, words, most = 3 }: { roles: readonly string[]; words: Words; most?: number }) {
  const isPrinting = useTheme((state) => state.isPrinting);
  const shown = words.list("case_role").map((term) => term.code).filter((code) => roles.includes(code));
  if (shown.length === 0) return null;
  const room = isPrinting ? shown.length : most;
  const title = shown.map((role) => words.label("case_role", role)).join(", ");
  return (
    <span className="chips" title={title}>
      {shown.slice(0, room).map((role) => <RoleChip key={role} role={role} words={words} />)}
      {shown.length > room ? <span className="chip is-more">{t("+{count} more", { count: shown.length - room })}</span> : null}
    </span>
  );
}
