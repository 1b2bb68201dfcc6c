import { useState } from "react";

/** Text as it is being typed; it starts again from `value` whenever that changes elsewhere. */
export function useDraft(value: string): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const [start, setStart] = useState(value);
  if (start !== value) {
    setStart(value);
    setText(value);
  }
  return [text, setText];
}
