import type { Editor } from '../../src/domain/editing/editors.ts';
import type { AuditAction } from '../../src/domain/treasurer/audit.ts';
import type { GiftBooks } from '../../src/domain/treasurer/gift-books.ts';
import type { ReadForm } from '../http/form-body.ts';
import type { TreasurerDeps } from './deps.ts';

/** A form that a treasurer sent about a gift. */
export interface Act {
  readonly deps: TreasurerDeps;
  readonly treasurer: Editor;
  readonly gift: GiftBooks;
  readonly form: ReadForm;
}

/** Into the audit log, before it happens: what is not written does not happen. */
export async function writeDown({ deps, treasurer, gift }: Act, action: AuditAction, about?: string): Promise<void> {
  const at = deps.clock.now();
  const donationId = gift.donation.id;
  await deps.audit.add({ at, who: treasurer.name, action, donationId, ...(about !== undefined && { about }) });
}
