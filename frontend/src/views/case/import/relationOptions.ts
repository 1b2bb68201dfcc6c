import type { OptionGroup } from "@/components/Choice";
import { t } from "@/core/i18n/i18n";
import type { Words } from "@/core/vocabulary/words";

/** Every act and sub-type of link, by class, as codes that name their vocabulary. */
export function relationGroups(words: Words, first: OptionGroup): OptionGroup[] {
  const subtypes = words.list("link_subtype");
  const classes = words.list("link_class").map((link) => ({
    title: link.label,
    options: subtypes
      .filter((term) => term.attributes["link_class"] === link.code)
      .map((term) => ({ id: `link_subtype:${term.code}`, label: term.label })),
  }));
  const acts = { title: t("Acts"), options: words.list("act").map((term) => ({ id: `act:${term.code}`, label: term.label })) };
  return [first, acts, ...classes.filter((group) => group.options.length > 0)];
}
