/** A key of the keyboard, as it is written on it: the same in every language. */
export function Key({ name }: { name: string }) {
  return <kbd aria-hidden="true">{name}</kbd>;
}
