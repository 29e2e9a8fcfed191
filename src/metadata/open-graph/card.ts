/** What a picture says: three short texts, from small to large to small. */
export interface Card {
  readonly above: string;
  readonly title: string;
  readonly below: string;
  readonly accent: keyof typeof accents;
}

export const size = { width: 1200, height: 630 };
const accents = { brick: '#a8361f', leaf: '#1d5c4a', sky: '#24507a' } as const;
const margin = 64;
const paper = '#fdf8ef';
const ink = '#2a1a1f';

/** The texts of a card as the tree of elements that satori lays out; the houses are drawn under it. */
export function layOut({ above, title, below, accent }: Card) {
  const texts = [
    text(above, { fontSize: 34, fontWeight: 700, color: accents[accent], lineClamp: 1 }),
    text(title, { fontSize: titleSize(title), fontWeight: 700, lineHeight: 1.08, lineClamp: 3, letterSpacing: -1.5 }),
    text(below, { fontSize: 36, lineHeight: 1.3, lineClamp: 2 }),
  ];
  return box(
    {
      flexDirection: 'column',
      gap: 18,
      ...size,
      padding: `52px ${margin}px`,
      backgroundColor: paper,
      color: ink,
      fontFamily: 'Atkinson',
      borderTop: `14px solid ${accents[accent]}`,
    },
    texts,
  );
}

/** Long names of activities still have to fit above the roofs. */
function titleSize(title: string): number {
  if (title.length <= 18) return 104;
  return title.length <= 36 ? 84 : 62;
}

function text(words: string, style: object) {
  return box({ ...style, display: 'block', width: size.width - 2 * margin }, words);
}

function box(style: object, children: unknown) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}
