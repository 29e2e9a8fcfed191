/** A row of narrow houses at dusk, the site's own picture: `components/site/Street.astro` draws the same gables. */
const gables = [
  'v-52h12v-8h8v-8h8v8h8v8h12v52',
  'v-66l24-22 24 22v66',
  'v-56q2-12 12-14q4-14 12-14t12 14q10 2 12 14v56',
  'v-74h48v74',
  'v-60h10v-14q14-16 28 0v14h10v60',
];
const walls = ['#a8361f', '#1d5c4a', '#24507a', '#5d3440', '#c98a4b'];
const light = { lit: '#ffc94d', dark: '#fdf8ef' };
const houseWidth = 49;

/**
 * SVG of one street, 1200 wide and standing on `ground`. The same seed gives the same street.
 * @param seed - any whole number
 */
export function street(seed: number, ground: number): string {
  const scale = 1200 / (houseWidth * 15);
  const houses = Array.from({ length: 15 }, (_, place) => house(place, seed)).join('');
  return `<g transform="translate(0 ${ground}) scale(${scale})">${houses}</g>`;
}

function house(place: number, seed: number): string {
  const x = place * houseWidth;
  const gable = gables[(seed + place * 7 + (place % 3)) % gables.length];
  const wall = walls[(seed + place * 3 + (place > 7 ? 1 : 0)) % walls.length];
  const windows = [0, 1, 2, 3].map((pane) => {
    const isLit = (seed + place * 5 + pane * 3) % 4 === 1;
    const at = `x="${x + (pane % 2 ? 28 : 8)}" y="${pane < 2 ? -50 : -26}" width="12" height="15"`;
    return `<rect ${at} fill="${isLit ? light.lit : light.dark}"${isLit ? '' : ' opacity=".28"'}/>`;
  });
  return `<path fill="${wall}" d="M${x} 0${gable}z"/>${windows.join('')}`;
}
