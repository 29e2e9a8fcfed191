import type { OutboxTask } from './outbox-task.ts';
import type { Timestamp } from '../../../shared/time.ts';

/** The alert that says how many mails are in doubt; `now` makes it another than the one before. */
export function newsOfDoubt(count: number, now: Timestamp): OutboxTask {
  return { kind: 'mails-in-doubt', about: `${count}@${now}` };
}

/** The number in what such an alert is about. */
export function doubtfulMails(about: string): number {
  return Number.parseInt(about, 10);
}
