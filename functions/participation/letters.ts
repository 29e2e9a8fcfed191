import type { Letter } from '../../src/donations/letter.ts';
import { participation } from '../../src/i18n/nl/participation.ts';
import type { Message } from '../../src/participation/message.ts';
import { paragraph, toHtml, toText, type Block } from '../mails/blocks.ts';

const t = participation.mail;

/** To the room. Answering it answers who wrote. */
export function messageLetter(message: Message, id: string): Letter {
  const { topic, to, name, email } = message;
  return {
    id,
    to,
    ...(email && { replyTo: { email, ...(name && { name }) } }),
    ...written(t.subject[topic], [
      paragraph(t.greeting(to.name)),
      paragraph(t.intro),
      ...saidBy(message),
      paragraph(email ? t.answer.email : t.answer.phone),
      paragraph(t.kept),
      paragraph(t.closing),
    ]),
  };
}

/** To who wrote, when they asked for it. */
export function copyLetter(message: Message, copyTo: string, id: string): Letter {
  const { to, name } = message;
  return {
    id: `${id}:copy`,
    to: { email: copyTo, ...(name && { name }) },
    ...written(t.copy.subject(to.name), [
      paragraph(t.copy.greeting(name)),
      paragraph(t.copy.intro(to.name)),
      ...saidBy(message),
      paragraph(t.copy.notYou),
      paragraph(t.closing),
    ]),
  };
}

function saidBy({ message, ...about }: Message): Block[] {
  const facts = (['room', 'place', 'name', 'email', 'phone'] as const).flatMap((key) => {
    const value = about[key];
    return value === undefined ? [] : [[t.labels[key], value] as const];
  });
  return [paragraph(message), { kind: 'facts', facts }];
}

function written(subject: string, blocks: readonly Block[]): Pick<Letter, 'subject' | 'text' | 'html'> {
  return { subject, text: toText(blocks), html: toHtml(subject, blocks) };
}
