import { collection } from './collection.ts';
import { figures } from './figures.ts';
import { longText, partialDate, text } from './fields.ts';
import { list, object } from './shapes.ts';
import { showSources, source, sources } from './sources.ts';
import { summaries } from './translations.ts';

/** The text pages that editors write, by their file name and address. Each has a template of its own. */
export const textPages = [
  'contact',
  'doneren',
  'het-resultaat',
  'hulp',
  'meedoen',
  'over-ons',
  'samenwerking',
  'werkladder',
] as const;

/** Text pages in MDX, in which text and product meet. Their text changes with the code, so no editor's form shows them. */
export const codePages = ['bestuur', 'privacy', 'toegankelijkheid', 'voorwaarden-giften', 'zo-werkt-het'] as const;

export type TextPage = (typeof textPages | typeof codePages)[number];

export function isTextPage(id: string): id is TextPage {
  return [...textPages, ...codePages].some((page) => page === id);
}

/** One text page each; the file name is the page's address. */
export const pages = collection({ name: 'pages', label: "Pagina's", labelSingular: 'Pagina', body: true }, () => ({
  title: text({ label: 'Kop', max: 80 }),
  summary: longText({ label: 'Samenvatting', hint: 'Eén zin, ook voor zoekmachines', max: 180 }),
  figures: figures(),
  timeline: list(
    { label: 'Tijdlijn', max: 40 },
    object(
      { label: 'Gebeurtenis' },
      {
        date: partialDate({ label: 'Wanneer?' }),
        text: text({ label: 'Wat gebeurde er?', max: 200 }),
        source: source({ label: 'Bron' }),
      },
    ),
  ),
  showSources: showSources(),
  sources: sources(),
  summaries: summaries(),
}));
