/** Line icons, 20 by 20, drawn with the text colour. They say nothing themselves: the button that holds one is named. */
const PATHS = {
  cases: "M3 6h5l2 2h7v9H3z",
  keys: "M2.5 5.5h15v9h-15zM5.5 8.5h0M8.5 8.5h0M11.5 8.5h0M14.5 8.5h0M6.5 11.5h7",
  language: "M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM2.5 10h15M10 2.5c2.5 2.5 3 5 3 7.5s-.5 5-3 7.5c-2.5-2.5-3-5-3-7.5s.5-5 3-7.5Z",
  theme: "M10 3a7 7 0 1 0 7 7 5.5 5.5 0 0 1-7-7Z",
  find: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4",
  close: "M5 5l10 10M15 5 5 15",
  back: "M12 4 6 10l6 6",
  rename: "M4 16l.8-3.2L13.2 4.4l2.4 2.4L7.2 15.2zM11.6 6l2.4 2.4",
  undo: "M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8",
  redo: "m13 4 3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4",
  import: "M10 12V3M6.5 6.5 10 3l3.5 3.5M3.5 14v3h13v-3",
  export: "M10 3v9M6.5 8.5 10 12l3.5-3.5M3.5 14v3h13v-3",
  filter: "M3 4.5h14l-5.5 6.5v5l-3-1.5V11z",
  fit: "M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  layout: "M16 10.5a6 6 0 1 1-1.9-4.6M16.5 2.8v3.7h-3.7",
  hide: "M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5ZM4 16 16 4",
  show: "M2.5 10S5.5 5 10 5s7.5 5 7.5 5-3 5-7.5 5-7.5-5-7.5-5ZM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  path: "M4 16a2 2 0 1 0 0-.01M16 4a2 2 0 1 0 0-.01M5.5 14.5C9 11 6 8 9.5 7.5S13 7 14.5 5.5",
  down: "m5.5 8 4.5 4.5L14.5 8",
  right: "m8 5.5 4.5 4.5L8 14.5",
  pin: "M10 11v6M6 3h8l-1.5 4 2 4h-9l2-4z",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
  swap: "M4 7h11M12 4l3 3-3 3M16 13H5M8 10l-3 3 3 3",
  together: "M10 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM4.5 12.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM15.5 12.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4ZM9 7.5l-3.2 5M11 7.5l3.2 5M6.5 14.5h7",
  copy: "M7 7h9.5v9.5H7zM4 13H3.5V3.5H13V4",
  sheet: "M5 2.5h10v15H5zM7.5 6h5M7.5 9h5M7.5 12h3",
  words: "M3 4.5h8M7 4.5v11M4.5 15.5h5M12.5 9h5M15 9v6.5M13.5 15.5h3",
  warning: "M10 3 2.5 16.5h15zM10 8v4M10 14.5h0",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
