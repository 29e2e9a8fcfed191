/** The parts of the site that have a picture of their own; text pages by the name of their file. */
export const sections = [
  'home',
  'kamers',
  'activiteiten',
  'nieuws',
  'verslagen',
  'faq',
  'hulp',
  'meedoen',
  'het-resultaat',
  'werkladder',
  'samenwerking',
  'over-ons',
  'doneren',
  'contact',
] as const;
export type Section = (typeof sections)[number];

interface Ids {
  readonly section: Section;
  /** Id of the entry. */
  readonly room: string;
  readonly activity: string;
}

/** The address of the picture that other sites show with a link to a page. */
export function openGraphImage<Kind extends keyof Ids>(kind: Kind, id: Ids[Kind]): string {
  return `/og/${folders[kind]}${id}.png`;
}

const folders = { section: '', room: 'kamers/', activity: 'activiteiten/' } as const satisfies Record<
  keyof Ids,
  string
>;
