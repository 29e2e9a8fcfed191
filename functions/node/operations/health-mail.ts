import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import type { Post } from '../../../src/domain/donations/outbox/letter.ts';
import { health as words } from '../../../src/i18n/nl/health.ts';
import { paragraph, toText } from '../../mails/blocks.ts';
import { toHtml } from '../../mails/letter-html.ts';
import { healthChecks, type Health } from './health.ts';

export interface HealthMailDeps {
  readonly read: () => Promise<Health>;
  readonly post: Post;
  readonly to: string;
  readonly siteUrl: string;
  /** A file that is there while somebody knows. Not in the database: that may be what is wrong. */
  readonly toldFile: string;
}

/** Mails once when something is wrong at two looks in a row, and again only after all was well. */
export function healthMail(deps: HealthMailDeps): () => Promise<void> {
  let wasWrong = false;
  return async () => {
    const health = await deps.read();
    if (health.ready) {
      wasWrong = false;
      return rm(deps.toldFile, { force: true });
    }
    const isSecond = wasWrong;
    wasWrong = true;
    if (!isSecond || existsSync(deps.toldFile)) return;
    if ((await deps.post(letterAbout(health, deps))) !== 'not-accepted')
      await writeFile(deps.toldFile, '', { mode: 0o600 });
  };
}

function letterAbout({ checks }: Health, { to, siteUrl }: HealthMailDeps) {
  const wrong = healthChecks.filter((name) => checks[name].state === 'wrong');
  const blocks = [
    words.mail.greeting,
    words.mail.what(siteUrl),
    ...wrong.map((name) => words.wrong[name]),
    words.mail.next,
  ];
  const text = blocks.map(paragraph);
  const { subject } = words.mail;
  return { id: `health-${Date.now()}`, to: { email: to }, subject, text: toText(text), html: toHtml(subject, text) };
}
