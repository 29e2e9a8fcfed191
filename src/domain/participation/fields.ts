import type { Topic } from './recipients.ts';

/** The names of the fields of all forms. */
export const messageFields = ['topic', 'room', 'page', 'place', 'message', 'name', 'email', 'phone', 'copy'] as const;
export type MessageField = (typeof messageFields)[number];
export type TypedMessage = Readonly<Partial<Record<MessageField, string>>>;

/** Who says that a page is wrong need not be found: the mail address may stay empty, and nothing else about them is asked. */
const person = ['name', 'email', 'phone', 'copy'] as const;
const asked: Readonly<Record<Topic, readonly MessageField[]>> = {
  offer: ['room', 'message', ...person],
  help: ['room', 'message', ...person],
  'new-room': ['place', 'message', ...person],
  mistake: ['room', 'page', 'message', 'email'],
};

export function asks(topic: Topic, field: MessageField): boolean {
  return asked[topic].includes(field);
}

/** The path of a page of ours: it becomes a link, so it cannot lead to another site. */
export function pageIn({ page }: TypedMessage): string | undefined {
  return page && page.length <= 200 && /^\/(?:[\w-]+\/)*$/.test(page) ? page : undefined;
}
