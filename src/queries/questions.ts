import { getCollection, type CollectionEntry } from 'astro:content';
import { questionAudiences, type QuestionAudience } from '../collections/choices.ts';
import { entriesOf } from '../shared/typed-object.ts';
import { isPublished, titleOf } from './published.ts';

type Entry = CollectionEntry<'questions'>;
export type Question = Entry['data'] & { readonly id: string; readonly entry: Entry };

/** Those that the organisation is asked most, in the editor's order. */
export async function listMostAsked(): Promise<Question[]> {
  return (await listQuestions()).filter(({ mostAsked }) => mostAsked);
}

/** The other questions in the editor's order, for each kind of asker that has any. */
export async function listOtherQuestions(): Promise<
  { audience: QuestionAudience; name: string; questions: Question[] }[]
> {
  const questions = (await listQuestions()).filter(({ mostAsked }) => !mostAsked);
  return entriesOf(questionAudiences)
    .map(([audience, name]) => ({ audience, name, questions: questions.filter((one) => one.audience === audience) }))
    .filter(({ questions: ofAudience }) => ofAudience.length > 0);
}

export async function listQuestions(): Promise<Question[]> {
  const entries = await getCollection('questions', isPublished);
  return entries
    .map((entry) => ({
      ...entry.data,
      question: titleOf({ ...entry.data, title: entry.data.question }),
      id: entry.id,
      entry,
    }))
    .toSorted((one, other) => one.order - other.order);
}
