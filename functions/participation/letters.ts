import type { Letter } from '../../src/domain/donations/outbox/letter.ts';
import type { Message } from '../../src/domain/participation/message.ts';
import { dutch, type LocaleContext } from '../../src/views/ui/locale.ts';
import { paragraph, toText, type Block } from '../mails/blocks.ts';
import { toHtml } from '../mails/letter-html.ts';

/** To the room, in Dutch. Answering it answers who wrote. */
export function messageLetter(message: Message, id: string, siteUrl: string): Letter {
  const t = dutch.participation.mail;
  const { topic, to, name, email, phone, page } = message;
  return {
    id,
    to,
    ...(email && { replyTo: { email, ...(name && { name }) } }),
    ...written(dutch, t.subject[topic], [
      paragraph(t.greeting(to.name)),
      paragraph(t.intro),
      ...saidBy(message, dutch),
      ...(page ? [{ kind: 'link', label: t.labels.page, href: siteUrl + page } as const] : []),
      paragraph(email ? t.answer.email : phone ? t.answer.phone : t.answer.none),
      paragraph(t.kept),
      paragraph(t.closing),
    ]),
  };
}

/**
 * Says to who wrote, in their language, that their message went out. With nothing of what was typed, not even a name: anybody can
 * fill in the address of somebody else.
 */
export function copyLetter({ to }: Message, copyTo: string, id: string, locale: LocaleContext): Letter {
  const t = locale.participation.mail;
  return {
    id: `${id}:copy`,
    to: { email: copyTo },
    ...written(locale, t.copy.subject(to.name), [
      paragraph(t.copy.greeting),
      paragraph(t.copy.intro(to.name)),
      paragraph(t.copy.notYou),
      paragraph(t.closing),
    ]),
  };
}

function saidBy({ message, ...about }: Message, { participation: { mail: t } }: LocaleContext): Block[] {
  const facts = (['room', 'place', 'name', 'email', 'phone'] as const).flatMap((key) => {
    const value = about[key];
    return value === undefined ? [] : [[t.labels[key], value] as const];
  });
  return facts.length === 0 ? [paragraph(message)] : [paragraph(message), { kind: 'facts', facts }];
}

function written(
  { language }: LocaleContext,
  subject: string,
  blocks: readonly Block[],
): Pick<Letter, 'subject' | 'text' | 'html'> {
  return { subject, text: toText(blocks), html: toHtml(subject, blocks, language) };
}
