import type { DiaryLine } from "@/core/api/types";

/** What of the diary is shown. */
export interface DiaryFilter {
  schema: string;
  tag: string;
  person: string;
  onlyOpen: boolean;
}

export const WHOLE_DIARY: DiaryFilter = { schema: "", tag: "", person: "", onlyOpen: false };

export const WORK_SCHEMATA = ["Note", "Task", "DiaryEntry", "CaseStatus"] as const;
export type WorkSchema = (typeof WORK_SCHEMATA)[number];

export const isOpenTask = (line: DiaryLine): boolean => line.schema === "Task" && !line.done;

/** Today in the reader's own calendar. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a to-do should be done by now: a month is over when its last day is. */
export function isOverdue(line: DiaryLine, day: string): boolean {
  return isOpenTask(line) && line.due !== "" && line.due < day.slice(0, line.due.length);
}

/** Who wrote a line or is to do it. */
function peopleOf(line: DiaryLine): string[] {
  return [line.assignee, line.written_by].filter(Boolean);
}

export function filterDiary(lines: readonly DiaryLine[], { schema, tag, person, onlyOpen }: DiaryFilter): DiaryLine[] {
  return lines.filter(
    (line) =>
      (!schema || line.schema === schema) &&
      (!tag || line.tags.includes(tag)) &&
      (!person || peopleOf(line).includes(person)) &&
      (!onlyOpen || isOpenTask(line)),
  );
}

export const tagsIn = (lines: readonly DiaryLine[]): string[] => [...new Set(lines.flatMap((line) => line.tags))];
export const peopleIn = (lines: readonly DiaryLine[]): string[] => [...new Set(lines.flatMap(peopleOf))];

/** What is noted about someone or something, or mentions them. */
export function notesOn(lines: readonly DiaryLine[], entity: string): DiaryLine[] {
  return lines.filter((line) => [...line.about, ...line.mentions].some((one) => one.id === entity));
}

/** Lines of one day under one head, in the order of the diary. */
export function byDay(lines: readonly DiaryLine[]): { day: string; lines: DiaryLine[] }[] {
  const days: { day: string; lines: DiaryLine[] }[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    if (last?.day === line.date) last.lines.push(line);
    else days.push({ day: line.date, lines: [line] });
  }
  return days;
}
