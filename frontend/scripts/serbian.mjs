/** Serbian in Latin letters from Serbian in Cyrillic: one letter or pair for each. */
const PAIRS = {
  а: "a", б: "b", в: "v", г: "g", д: "d", ђ: "đ", е: "e", ж: "ž", з: "z", и: "i", ј: "j", к: "k", л: "l", љ: "lj", м: "m",
  н: "n", њ: "nj", о: "o", п: "p", р: "r", с: "s", т: "t", ћ: "ć", у: "u", ф: "f", х: "h", ц: "c", ч: "č", џ: "dž", ш: "š",
};

/** Write Cyrillic in Latin letters; all else stays. A capital pair is Lj in a word and LJ among capitals. */
export function toLatin(text) {
  return [...text]
    .map((letter, place, all) => {
      const small = letter.toLowerCase();
      const latin = PAIRS[small];
      if (!latin) return letter;
      if (letter === small) return latin;
      const next = all[place + 1] ?? all[place - 1] ?? "";
      const isShouted = next !== next.toLowerCase();
      return isShouted ? latin.toUpperCase() : latin[0].toUpperCase() + latin.slice(1);
    })
    .join("");
}
