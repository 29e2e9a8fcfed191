import { activities } from './activities.ts';
import { documents } from './documents.ts';
import { news } from './news.ts';
import { pages } from './pages.ts';
import { questions } from './questions.ts';
import { rooms } from './rooms.ts';

/** In the order of the editor's menu. Settings stand apart: one file each. */
export const collections = { news, activities, rooms, questions, documents, pages };
export type CollectionName = keyof typeof collections;
