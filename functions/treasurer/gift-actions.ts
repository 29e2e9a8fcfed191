import { processOutbox } from '../../src/domain/donations/outbox/process-outbox.ts';
import { eventOf } from '../../src/domain/donations/ledger/outbox-task.ts';
import { sendManageLinks } from '../../src/domain/donations/outbox/send-manage-links.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import { giftWords } from '../../src/i18n/nl/treasurer/gift.ts';
import type { giftNotices } from '../../src/i18n/nl/treasurer/gift-answers.ts';
import { treasurerRoutes as routes } from '../../src/routes.ts';
import { eraseDonor, exportDonor } from '../../src/domain/treasurer/donor-data.ts';
import type { GiftBooks } from '../../src/domain/treasurer/gift-books.ts';
import type { GiftAction } from '../../src/views/treasurer/action-form.ts';
import { giftAddress } from '../../src/views/treasurer/addresses.ts';
import type { ReadForm } from '../http/form-body.ts';
import { seeOther } from '../http/page.ts';
import { linkAgreement, unlinkAgreement } from './agreement.ts';
import type { TreasurerDeps } from './deps.ts';
import { download } from './download.ts';
import { problem, showGift } from './gift-page.ts';
import { refundGift } from './refund.ts';
import { writeDown, type Act } from './write-down.ts';

/** A deed of a treasurer. */
export async function actOn(
  deps: TreasurerDeps,
  treasurer: Editor,
  gift: GiftBooks,
  action: GiftAction,
  form: ReadForm,
): Promise<Response> {
  return acts[action]({ deps, treasurer, gift, form });
}

const acts: Readonly<Record<GiftAction, (act: Act) => Promise<Response>>> = {
  refund: refundGift,
  agree: linkAgreement,
  disagree: unlinkAgreement,

  async release(act) {
    const { deps, gift, form } = act;
    const line = gift.tasks.find((one) => one.inDoubt && eventOf(one) === form.get('event'));
    const { id } = gift.donation;
    // Pressed twice: the first press did it.
    if (line === undefined) return seeOther(giftAddress(id, 'released'));
    await writeDown(act, 'mail-released', eventOf(line));
    const { kind, about, tries } = line;
    const task = { kind, ...(about !== undefined && { about }) };
    await deps.outbox.release({ donationId: id, task, tries }, deps.clock.now());
    return sendingAfter(act, 'released');
  },

  async copy(act) {
    const { deps, gift, form } = act;
    const key = /^[\w-]{1,64}$/.exec(form.get('key'))?.[0];
    if (key === undefined) return showGift(deps, gift.donation.id, problem('form-unreadable'), 400);
    if (gift.donor?.email === undefined) return showGift(deps, gift.donation.id, problem('no-address'), 409);
    await writeDown(act, 'thank-you-copied');
    // To the donor's own address, whatever the form says. The key makes two presses one mail.
    await deps.outbox.enqueue(gift.donation.id, { kind: 'thank-you', about: `copy-${key}` }, deps.clock.now());
    return sendingAfter(act, 'copied');
  },

  async link(act) {
    const { deps, gift } = act;
    if (gift.donor?.email === undefined) return showGift(deps, gift.donation.id, problem('no-address'), 409);
    await writeDown(act, 'link-sent');
    await sendManageLinks(deps, gift.donor.email, gift.donation.id);
    return sendingAfter(act, 'linked');
  },

  async export(act) {
    await writeDown(act, 'donor-exported');
    const gifts = await exportDonor(act.deps, act.gift.donation.id);
    return download(JSON.stringify(gifts, null, 2), 'application/json', giftWords.downloadName);
  },

  async erase(act) {
    const { deps, gift } = act;
    await writeDown(act, 'donor-erased');
    const whole = await eraseDonor(deps, gift.donation.id);
    return whole
      ? seeOther(giftAddress(gift.donation.id, 'erased'))
      : showGift(deps, gift.donation.id, problem('conflict'), 409);
  },

  async attended(act) {
    const event = act.gift.tasks.map((line) => eventOf(line)).find((known) => known === act.form.get('event'));
    if (event !== undefined) await writeDown(act, 'attended', event);
    return seeOther(`${routes.attention}?klaar=1`);
  },
};

function sendingAfter({ deps, gift }: Act, done: keyof typeof giftNotices): Response {
  const donationId = gift.donation.id;
  deps.afterwards(async () => void (await processOutbox(deps, { limit: 10, donationId })));
  return seeOther(giftAddress(donationId, done));
}
