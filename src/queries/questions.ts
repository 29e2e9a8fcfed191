import { getCollection, type CollectionEntry } from 'astro:content';
import { questionAudiences, type QuestionAudience } from '../collections/choices.ts';
import { entriesOf } from '../shared/typed-object.ts';
import { isPublished, titleOf } from './published.ts';

type Entry = CollectionEntry<'questions'>;
export type Question = Entry['data'] & { readonly id: string; readonly entry: Entry };

/** Questions in the editor's order, for each kind of asker that has any. */
export async function listQuestions(): Promise<{ audience: QuestionAudience; name: string; questions: Question[] }[]> {
  const entries = await getCollection('questions', isPublished);
  const questions = entries
    .map((entry) => ({
      ...entry.data,
      question: titleOf({ ...entry.data, title: entry.data.question }),
      id: entry.id,
      entry,
    }))
    .toSorted((one, other) => one.order - other.order);
  return entriesOf(questionAudiences)
    .map(([audience, name]) => ({ audience, name, questions: questions.filter((one) => one.audience === audience) }))
    .filter(({ questions: ofAudience }) => ofAudience.length > 0);
}
