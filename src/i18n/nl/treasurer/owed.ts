import type { ActionKind, OutboxTaskKind } from '../../../domain/donations/ledger/outbox-task.ts';
import type { OutboxState } from '../../../domain/treasurer/ports.ts';

const tasks = {
  'create-subscription': 'incasso aanmaken',
  'change-subscription': 'incasso veranderen',
  'stop-subscription': 'incasso stoppen',
  'change-mandate': 'incasso van een andere rekening',
  'request-refund': 'terugbetalen vragen',
} satisfies Record<ActionKind, string>;

/** What is sent and done after a gift. */
export const owedWords = {
  kinds: {
    'thank-you': 'Mail: bedankje',
    'debit-failed': 'Mail: incasso niet gelukt',
    'charged-back': 'Mail: geld teruggehaald',
    refunded: 'Mail: geld terug',
    'refund-failed': 'Mail: terugbetalen mislukt',
    'mandate-gone': 'Mail: machtiging weg',
    'subscription-changed': 'Mail: gift veranderd',
    'mandate-changed': 'Mail: andere rekening',
    'subscription-stopped': 'Mail: gift gestopt',
    'manage-links': 'Mail: link naar de gift',
    'yearly-statement': 'Mail: overzicht van een jaar',
    'payment-held': 'Bericht aan u: betaling klopt niet',
    'double-payment': 'Bericht aan u: twee keer betaald',
    'debit-paid-after-all': 'Bericht aan u: toch twee keer betaald',
    'refund-exceeds-gift': 'Bericht aan u: meer terug dan binnen',
    'refund-not-arrived': 'Bericht aan u: terugbetalen mislukt',
    'debit-reversed': 'Bericht aan u: geld teruggehaald',
    'account-holder-deceased': 'Bericht aan u: donateur overleden',
    'wrong-debit-sequence': 'Bericht aan u: verkeerde volgorde',
    'debit-refused-by-donor': 'Bericht aan u: donateur weigert',
    'action-failing': 'Bericht aan u: betaaldienst doet het niet',
    'card-testing': 'Bericht aan u: iemand probeert kaarten',
    'mails-in-doubt': 'Bericht aan u: mails misschien niet aangekomen',
    'messages-waiting': 'Mail aan de beheerders: bericht van een donateur wacht',
    'create-subscription': `Taak: ${tasks['create-subscription']}`,
    'change-subscription': `Taak: ${tasks['change-subscription']}`,
    'stop-subscription': `Taak: ${tasks['stop-subscription']}`,
    'change-mandate': `Taak: ${tasks['change-mandate']}`,
    'request-refund': `Taak: ${tasks['request-refund']}`,
  } satisfies Record<OutboxTaskKind, string>,
  tasks,
  states: {
    owed: 'moet nog',
    claimed: 'bezig',
    done: 'gedaan',
    void: 'hoefde niet meer',
  } satisfies Record<OutboxState, string>,
  inDoubt: 'misschien verstuurd',
  tries: (count: number) => `${count} keer geprobeerd`,
};
