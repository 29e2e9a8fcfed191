import type { Editor } from '../../../src/domain/editing/editors.ts';
import { purposeFromKey, type Purpose } from '../../../src/domain/donations/money/purpose.ts';
import type { AuditAction } from '../../../src/domain/treasurer/audit.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { everyRoom } from '../../../src/views/donations/donation-page.ts';
import { readDonationPage } from '../../../src/views/ui/page-shell.ts';
import type { bankStatement } from '../../../src/i18n/nl/bank-statement.ts';
import type { ReadForm } from '../../http/form-body.ts';
import { seeOther } from '../../http/page.ts';
import type { TreasurerDeps } from '../deps.ts';

/** A form that a treasurer sent about lines of the bank. */
export interface StatementAct {
  readonly deps: TreasurerDeps;
  readonly treasurer: Editor;
  readonly form: ReadForm;
}

export type Done = keyof (typeof bankStatement)['notices'];

export function done(outcome: Done): Response {
  return seeOther(`${routes.statement}?klaar=${outcome}`);
}

/** Into the audit log, before it happens. */
export async function writeDownLine(
  { deps, treasurer }: StatementAct,
  action: AuditAction,
  about: string,
  donationId?: string,
): Promise<void> {
  const entry = { at: deps.clock.now(), who: treasurer.name, action, about };
  await deps.audit.add({ ...entry, ...(donationId !== undefined && { donationId }) });
}

/** Of a room that the site has. */
export async function readPurpose(deps: Pick<TreasurerDeps, 'pageShell'>, typed: string): Promise<Purpose | undefined> {
  if (typed === 'fund' || typed === '') return purposeFromKey('fund');
  const rooms = everyRoom(readDonationPage((await deps.pageShell()).html));
  return rooms.some((slug) => `room:${slug}` === typed) ? purposeFromKey(typed) : undefined;
}
