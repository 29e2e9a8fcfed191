import { languageFacts, languageNamed, timeZone } from '../../i18n/languages.ts';

/** Why a visitor sees a page that was kept. `KeptNotice.astro` has a sentence for each. */
export type Reason = 'offline' | 'slow';

/** A kept page that says from when it is: the day and the time at which the server sent it, in the page's own language. */
export async function labelled(kept: Response, reason: Reason): Promise<Response> {
  const headers = new Headers(kept.headers);
  // These are about the bytes that came over the line.
  for (const name of ['Content-Encoding', 'Content-Length']) headers.delete(name);
  return new Response(label(await kept.text(), reason, sentAt(kept)), { headers });
}

export function label(html: string, reason: Reason, sent: Date): string {
  const language = languageNamed(/<html lang="?([\w-]+)/.exec(html)?.[1]);
  const inWords = (shape: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(languageFacts[language].locale, { timeZone, ...shape }).format(sent);
  // Names of our own: a script of the page that says {time} must stay the script that the policy allows.
  return html
    .replace(`data-kept="${reason}" hidden`, `data-kept="${reason}"`)
    .replaceAll('{kept-day}', inWords({ day: 'numeric', month: 'long' }))
    .replaceAll('{kept-time}', inWords({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
}

function sentAt({ headers }: Response): Date {
  const date = headers.get('Date');
  return date === null ? new Date() : new Date(date);
}
