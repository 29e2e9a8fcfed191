import { actions, type TreasurerAlert } from '../../domain/donations/ledger/outbox-task.ts';
import { idAtProvider, providerOf } from '../../domain/donations/provider/provider-ids.ts';
import { mails } from '../../i18n/nl/mails.ts';
import { owedWords } from '../../i18n/nl/treasurer/owed.ts';

import { doubtfulMails } from '../../domain/donations/ledger/mails-in-doubt.ts';

/** What an alert is about, in words: where to look for it, or which task keeps failing. That has no name at the provider. */
export function aboutAlert(kind: TreasurerAlert, about: string): string {
  const { about: search, failing, mailsInDoubt, providers } = mails.treasurer;
  if (kind === 'mails-in-doubt') return mailsInDoubt(doubtfulMails(about));
  if (kind !== 'action-failing') return search(providers[providerOf(about)], idAtProvider(about));
  const task = actions.find((action) => about === action || about.startsWith(`${action}:`));
  return failing(task === undefined ? about : owedWords.tasks[task]);
}
