import { create, type Font } from 'fontkit';
import { fonts } from './fonts.ts';
import { letters } from './glyphs.ts';

export type Weight = 'regular' | 'bold';

/** Read once: to read a font takes longer than to write a sheet with it. */
export const typefaces: readonly (readonly [name: string, font: Font])[] = Object.entries(fonts).map(
  ([name, base64]) => {
    const font = create(Buffer.from(base64, 'base64'));
    if (!('layout' in font)) throw new TypeError(`${name} is a collection of fonts.`);
    // The font remembers a glyph with the letter for which it was asked first. The stroke of "i" is that of "ı" too: asked for as a
    // part, a Turkish name would be drawn, but neither copied nor read aloud.
    for (const letter of Object.values(letters).join('')) font.glyphForCodePoint(letter.codePointAt(0) ?? 0);
    return [name, font];
  },
);

/** Part of a text that one font can write. */
export interface Run {
  readonly text: string;
  readonly font: keyof typeof fonts;
}

/** A text cut where the letters go beyond those of the first font; undefined when neither has them all, as of Arabic. */
export function runsOf(text: string, weight: Weight): readonly Run[] | undefined {
  const runs: { text: string; font: keyof typeof fonts }[] = [];
  for (const letter of text.normalize('NFC')) {
    const part = lettersWith(letter);
    if (part === undefined) return undefined;
    const font = `${weight} ${part}` as const;
    const last = runs.at(-1);
    if (last?.font === font) last.text += letter;
    else runs.push({ text: letter, font });
  }
  return runs;
}

function lettersWith(letter: string): keyof typeof letters | undefined {
  if (letters.latin.includes(letter)) return 'latin';
  return letters['latin-ext'].includes(letter) ? 'latin-ext' : undefined;
}
