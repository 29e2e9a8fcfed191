import { parseAgreement } from '../../src/domain/donations/ledger/agreement.ts';
import { setAgreement } from '../../src/domain/donations/self-service/set-agreement.ts';
import { agreementWords } from '../../src/i18n/nl/treasurer/agreement.ts';
import { readDonationPage } from '../../src/views/ui/page-shell.ts';
import { giftAddress } from '../../src/views/treasurer/addresses.ts';
import { seeOther } from '../http/page.ts';
import { problem, showGift } from './gift-page.ts';
import { writeDown, type Act } from './write-down.ts';

/** Links a gift to the signed agreement that it carries out. */
export async function linkAgreement(act: Act): Promise<Response> {
  const { deps, gift, form } = act;
  const { id } = gift.donation;
  if (readDonationPage((await deps.pageShell()).html).receiver?.anbi === undefined)
    return showGift(deps, id, problem('no-anbi'), 409);
  const fields = {
    number: form.get('number').trim(),
    signedOn: form.get('signedOn').trim(),
    firstYear: form.get('firstYear').trim(),
    years: form.get('years').trim(),
  };
  const terms = parseAgreement(fields);
  if (typeof terms === 'string') {
    const notice = { text: agreementWords.errors[terms], tone: 'bad' } as const;
    return showGift(deps, id, { notice, agreement: { fields, error: terms } }, 422);
  }
  await writeDown(act, 'agreement-set', terms.number);
  const done = await setAgreement(deps, id, terms);
  return done === 'set' ? seeOther(giftAddress(id, 'agreed')) : showGift(deps, id, problem('conflict'), 409);
}

export async function unlinkAgreement(act: Act): Promise<Response> {
  const { deps, gift } = act;
  const { id } = gift.donation;
  await writeDown(act, 'agreement-removed');
  const done = await setAgreement(deps, id, undefined);
  return done === 'set' ? seeOther(giftAddress(id, 'disagreed')) : showGift(deps, id, problem('conflict'), 409);
}
