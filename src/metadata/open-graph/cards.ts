import { cities, kinds } from '../../collections/choices.ts';
import { isTextPage, type TextPage } from '../../collections/pages.ts';
import { nl } from '../../i18n/nl.ts';
import { listActivities, type Activity } from '../../queries/activities.ts';
import { findPage } from '../../queries/pages.ts';
import { listRooms, type Room } from '../../queries/rooms.ts';
import { openGraphImage, sections, type Section } from './address.ts';
import type { Card } from './card.ts';

/** Every picture of the site with its address. */
export async function listCards(): Promise<{ href: string; card: Card }[]> {
  const [ofSections, rooms, activities] = await Promise.all([
    Promise.all(sections.map(async (id) => ({ href: openGraphImage('section', id), card: await sectionCard(id) }))),
    listRooms(),
    listActivities(),
  ]);
  return [
    ...ofSections,
    ...rooms.map((room) => ({ href: openGraphImage('room', room.id), card: roomCard(room) })),
    ...activities.map((activity) => ({ href: openGraphImage('activity', activity.id), card: activityCard(activity) })),
  ];
}

async function sectionCard(section: Section): Promise<Card> {
  const { title, below } = isTextPage(section) ? await pageTitles(section) : titles[section];
  return { above: nl.site.name, title, below, accent: 'brick' };
}

async function pageTitles(section: TextPage) {
  const { title, summary } = await findPage(section);
  return { title, below: summary };
}

function roomCard({ name, neighbourhood, city, summary }: Room): Card {
  return { above: `${nl.site.name} · ${neighbourhood}, ${cities[city]}`, title: name, below: summary, accent: 'leaf' };
}

function activityCard({ title, kind, room, summary }: Activity): Card {
  return { above: `${kinds[kind]} · ${room.name}`, title, below: summary, accent: 'sky' };
}

/** Sections that show a list have their words in the dictionary, the others in their own page. */
const titles: Readonly<Record<Exclude<Section, TextPage>, { title: string; below: string }>> = {
  home: { title: nl.pages.home.title, below: nl.pages.home.tagline },
  kamers: { title: nl.rooms.title, below: nl.rooms.description },
  activiteiten: { title: nl.activities.title, below: nl.activities.intro },
  nieuws: { title: nl.news.title, below: nl.news.description },
  verslagen: { title: nl.pages.documents.title, below: nl.pages.documents.description },
  faq: { title: nl.pages.questions.title, below: nl.pages.questions.description },
};
