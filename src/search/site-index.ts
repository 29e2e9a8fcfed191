import type { Dictionary } from '../i18n/translation.ts';
import { listActivities } from '../queries/activities.ts';
import { listDocuments } from '../queries/documents.ts';
import { listNews, listNewsYears, newsPerPage } from '../queries/news.ts';
import { findPage } from '../queries/pages.ts';
import { listQuestions } from '../queries/questions.ts';
import { listRooms } from '../queries/rooms.ts';
import { routes, type Routes } from '../routes.ts';
import { entriesOf } from '../shared/typed-object.ts';

interface Link {
  readonly name: string;
  readonly href: string;
}

interface Group {
  readonly name: keyof Dictionary['search']['groups'];
  readonly links: readonly Link[];
}

/** Everything on the site, as links in groups. Of the news only the newest by name, the rest by year. */
export async function listSite(t: Dictionary, inLanguage: Routes): Promise<Group[]> {
  const groups: Group[] = [
    { name: 'rooms', links: (await listRooms()).map(({ id, name }) => ({ name, href: inLanguage.room(id) })) },
    {
      name: 'activities',
      links: (await listActivities()).map(({ id, title }) => ({ name: title, href: inLanguage.activity(id) })),
    },
    {
      name: 'kinds',
      links: entriesOf(t.activities.kinds).map(([kind, name]) => ({ name, href: inLanguage.activitiesOfKind(kind) })),
    },
    { name: 'questions', links: await questionLinks() },
    { name: 'pages', links: await pageLinks(inLanguage) },
    {
      name: 'documents',
      links: (await listDocuments()).map(({ title, page }) => ({ name: title, href: page })),
    },
    { name: 'news', links: await newsLinks(t) },
  ];
  return groups.filter(({ links }) => links.length > 0);
}

async function questionLinks(): Promise<Link[]> {
  const questions = await listQuestions();
  return questions.map(({ id, question }) => ({ name: question, href: `${routes.questions}#${id}` }));
}

async function newsLinks(t: Dictionary): Promise<Link[]> {
  const news = await listNews();
  const years = news.length > newsPerPage ? await listNewsYears() : [];
  return [
    ...news.slice(0, newsPerPage).map(({ title, href }) => ({ name: title, href })),
    ...years.map(({ year }) => ({ name: t.news.ofYear(year), href: routes.newsOfYear(year) })),
  ];
}

async function pageLinks(inLanguage: Routes): Promise<Link[]> {
  return Promise.all(
    entriesOf(textPages).map(async ([id, page]) => ({ name: (await findPage(id)).title, href: inLanguage[page] })),
  );
}

/** The file of each text page and where it is shown. */
const textPages = {
  'over-ons': 'about',
  'het-resultaat': 'result',
  werkladder: 'ladder',
  samenwerking: 'cooperation',
  meedoen: 'participate',
  hulp: 'help',
  doneren: 'donate',
  contact: 'contact',
  privacy: 'privacy',
  'voorwaarden-giften': 'giftTerms',
  toegankelijkheid: 'accessibility',
} as const;
