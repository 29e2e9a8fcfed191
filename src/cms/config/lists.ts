/** How the list of each collection looks: what stands on a line, in which order, and what it can be narrowed to. */
export interface ListView {
  /** The field that names an entry. */
  readonly title: string;
  /** Template of the file name; `{{slug}}` is made of the title. */
  readonly slug: string;
  readonly summary: string;
  readonly sort: readonly { readonly field: string; readonly label: string; readonly default_sort?: 'asc' | 'desc' }[];
  readonly groups?: readonly { readonly label: string; readonly field: string; readonly pattern?: string }[];
  /** The field with rooms to filter by. */
  readonly roomField?: string;
  readonly filters?: readonly { readonly label: string; readonly field: string; readonly pattern: string | boolean }[];
}

const byTitle = { field: 'title', label: 'Naam' } as const;

export const lists = {
  news: {
    title: 'title',
    // Not `{{year}}-{{month}}-{{day}}`: that is UTC, and so yesterday for part of every day in Amsterdam.
    slug: '{{fields.date}}-{{slug}}',
    summary: '{{date}} · {{title}}',
    sort: [
      { field: 'date', label: 'Datum', default_sort: 'desc' },
      { ...byTitle, label: 'Kop' },
    ],
    groups: [{ label: 'Jaar', field: 'date', pattern: '\\d{4}' }],
    roomField: 'rooms',
  },
  activities: {
    title: 'title',
    slug: '{{slug}}',
    summary: '{{title}} · {{room}}',
    sort: [
      { ...byTitle, default_sort: 'asc' },
      { field: 'room', label: 'Kamer' },
    ],
    groups: [{ label: 'Kamer', field: 'room' }],
    roomField: 'room',
    filters: [{ label: 'Vol', field: 'full', pattern: true }],
  },
  rooms: {
    title: 'name',
    slug: '{{slug}}',
    summary: '{{name}} · {{neighbourhood}}',
    sort: [
      { field: 'name', label: 'Naam', default_sort: 'asc' },
      { field: 'city', label: 'Stad' },
    ],
    groups: [{ label: 'Stad', field: 'city' }],
  },
  questions: {
    title: 'question',
    slug: '{{slug}}',
    summary: '{{question}}',
    sort: [
      { field: 'order', label: 'Plek in de lijst', default_sort: 'asc' },
      { field: 'question', label: 'Vraag' },
    ],
    filters: [
      { label: 'Van bewoners', field: 'audience', pattern: 'resident' },
      { label: 'Van woningcorporaties', field: 'audience', pattern: 'housing-corporation' },
      { label: 'Van de gemeente', field: 'audience', pattern: 'municipality' },
    ],
  },
  documents: {
    title: 'title',
    slug: '{{slug}}',
    summary: '{{title}} · {{year}}',
    sort: [
      { field: 'year', label: 'Jaar', default_sort: 'desc' },
      { ...byTitle, label: 'Titel' },
    ],
    roomField: 'rooms',
  },
  pages: {
    title: 'title',
    slug: '{{slug}}',
    summary: '{{title}}',
    sort: [{ ...byTitle, label: 'Kop', default_sort: 'asc' }],
  },
} as const satisfies Record<string, ListView>;
