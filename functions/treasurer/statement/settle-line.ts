import type { Editor } from '../../../src/domain/editing/editors.ts';
import { purposeFromKey, type Purpose } from '../../../src/domain/donations/money/purpose.ts';
import { bankStatement as t } from '../../../src/i18n/nl/bank-statement.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { bookTransfer } from '../../../src/domain/treasurer/book-transfer.ts';
import { readDonationPage } from '../../../src/views/ui/frame.ts';
import { seeOther } from '../../http/page.ts';
import type { TreasurerDeps } from '../deps.ts';
import { receiveBooksForm, troubleInBooks } from '../page.ts';

/** A person says what money is: a gift for something, or none of the fund's. Two presses are one. */
export async function settleLine(deps: TreasurerDeps, request: Request, treasurer: Editor): Promise<Response> {
  const form = await receiveBooksForm(deps, request);
  if (form instanceof Response) return form;
  const { statementLines, audit, clock, provider } = deps;
  const { mode } = provider;
  const key = form.get('key');
  const purpose = await readPurpose(deps, form.get('purpose'));
  const action = form.get('action');
  if (!/^[\w-]{1,60}$/.test(key) || (action !== 'book' && action !== 'aside') || purpose === undefined)
    return troubleInBooks(deps, 400, { title: t.title, text: t.unreadable });
  const line = await statementLines.readOpen(mode, key);
  if (line === undefined) return seeOther(`${routes.statement}?klaar=gone`);
  const deed = { at: clock.now(), who: treasurer.name, about: key };
  if (action === 'aside') {
    await audit.add({ ...deed, action: 'transfer-set-aside' });
    await statementLines.settle(mode, key, { state: 'aside' });
    return seeOther(`${routes.statement}?klaar=aside`);
  }
  await audit.add({ ...deed, action: 'transfer-booked' });
  const donationId = await bookTransfer(deps, mode, line, purpose);
  await statementLines.settle(mode, key, { state: 'gift', donationId });
  return seeOther(`${routes.statement}?klaar=booked`);
}

/** Of a room that the site has. */
async function readPurpose(deps: Pick<TreasurerDeps, 'frame'>, typed: string): Promise<Purpose | undefined> {
  if (typed === 'fund' || typed === '') return purposeFromKey('fund');
  const { rooms } = readDonationPage((await deps.frame()).html);
  return rooms.some(({ slug }) => `room:${slug}` === typed) ? purposeFromKey(typed) : undefined;
}
