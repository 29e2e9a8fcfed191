import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/donations/money/cents.ts';
import { referenceOf } from '../../../src/domain/donations/outbox/compose-mail.ts';
import { processOutbox } from '../../../src/domain/donations/outbox/process-outbox.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { startDonation } from '../../../src/domain/donations/payments/start-donation.ts';
import { hour } from '../../../src/shared/time.ts';
import { attentionWords } from '../../../src/i18n/nl/treasurer/attention.ts';
import { owedWords } from '../../../src/i18n/nl/treasurer/owed.ts';
import { giftWords } from '../../../src/i18n/nl/treasurer/gift.ts';
import { logWords } from '../../../src/i18n/nl/treasurer/log.ts';
import { searchWords } from '../../../src/i18n/nl/treasurer/search.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { aRequest } from '../../doubles/fund.ts';
import { visit } from '../../mollie/visit.ts';
import { documentOf, locationOf, textAt } from '../donations/donation-setup.ts';
import { formPost, pageGet, setUpTreasurer } from './treasurer-setup.ts';

type SetUp = Awaited<ReturnType<typeof setUpTreasurer>>;

/** The form as the page gives it, to be filled in. */
async function refundForm({ open, donationId, paymentId }: SetUp): Promise<Record<string, string>> {
  const page = await documentOf(await open(`${routes.gift}?gift=${donationId}&terugbetalen=${paymentId}`));
  return fieldsOf(page);
}

function fieldsOf(page: HTMLElement): Record<string, string> {
  const inputs = page.querySelectorAll('[data-action=refund] input');
  return Object.fromEntries(
    inputs.map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
  );
}

/** Of one address. */
async function twoGifts() {
  const setUp = await setUpTreasurer();
  const started = await startDonation(setUp.deps, aRequest({ amount: cents(2500) }), 'another-form');
  if (started.outcome !== 'checkout') throw new Error(started.outcome);
  await visit(started.checkoutUrl, 'paid');
  return { ...setUp, other: started.donationId };
}

describe('the page of a gift', () => {
  test('says what the books say, in Dutch, with the donor and the mails', async () => {
    const { open, donationId, paymentId } = await setUpTreasurer({
      donor: { name: 'Ama <b>', email: 'ama@example.org' },
    });
    const page = await documentOf(await open(`${routes.gift}?gift=${donationId}`));
    expect(textAt(page, 'h1')).toBe(`Gift ${referenceOf(donationId)}`);
    const text = textAt(page, 'main') ?? '';
    for (const part of [
      'Betaald',
      'één keer',
      'Ama <b>',
      'ama@example.org',
      paymentId,
      'Mail: bedankje',
      'Betaalpagina gevraagd.',
    ])
      expect(text).toContain(part);
    expect(page.querySelector('main b')).toBeNull();
  });

  test('is found by reference, payment, address, and amount with day', async () => {
    const { send, donationId, paymentId } = await setUpTreasurer();
    const ways = [
      { what: referenceOf(donationId) },
      { what: ` ${donationId} ` },
      { what: paymentId },
      { what: 'AMA@example.org' },
      { amount: '10', day: '2026-11-23' },
      { amount: '€ 10,00', day: '2026-11-23' },
    ];
    for (const fields of ways)
      expect(locationOf(await send(routes.search, fields))).toBe(`${routes.gift}?gift=${donationId}`);
    expect(textAt(await documentOf(await send(routes.search, { what: 'tr_nope' })), '.notice')).toBe(searchWords.none);
    for (const fields of [{}, { amount: 'veel', day: '2026-11-23' }, { amount: '10', day: '2026-02-31' }])
      expect((await send(routes.search, fields)).status).toBe(422);
  });

  test('that is not there is said to be not there', async () => {
    const { open, send } = await setUpTreasurer();
    expect((await open(`${routes.gift}?gift=nope`)).status).toBe(404);
    expect((await send(routes.gift, { action: 'erase', gift: 'nope' })).status).toBe(404);
  });
});

describe('a refund', () => {
  test('goes from the form to Mollie, and into the books when the money left', async () => {
    const setUp = await setUpTreasurer();
    const { send, refunds, donationId, acts, mollie, deps, paymentId, open } = setUp;
    const form = await refundForm(setUp);
    expect(form).toMatchObject({ amount: '10', seen: '1000', payment: paymentId });
    const done = await send(routes.gift, { ...form, amount: '2,50' });
    expect(locationOf(done)).toBe(`${routes.gift}?gift=${donationId}&klaar=asked`);
    expect(await refunds()).toMatchObject([{ amount: { cents: 250 }, status: 'pending' }]);
    expect(await acts()).toEqual(['refund-wanted']);
    await mollie.control({ advance: 2 * hour });
    await settlePayment(deps, paymentId);
    const page = await documentOf(await open(locationOf(done)));
    expect(textAt(page, '.notice')).toContain('betaalt het geld terug');
    expect(textAt(page, '.movements')).toContain('-2,50');
  });

  test('happens once for a form that is sent twice at once, and again later', async () => {
    const setUp = await setUpTreasurer();
    const form = await refundForm(setUp);
    await Promise.all([setUp.send(routes.gift, form), setUp.send(routes.gift, form)]);
    await setUp.send(routes.gift, form);
    expect(await setUp.refunds()).toHaveLength(1);
  });

  test('from two pages that were open at once is looked at again', async () => {
    const setUp = await setUpTreasurer();
    const [one, other] = [await refundForm(setUp), await refundForm(setUp)];
    await setUp.send(routes.gift, { ...one, amount: '4' });
    const second = await setUp.send(routes.gift, { ...other, amount: '6' });
    expect(second.status).toBe(409);
    const page = await documentOf(second);
    expect(textAt(page, '.notice')).toContain('€ 6,00');
    expect(page.querySelector('input[name=seen]')?.getAttribute('value')).toBe('600');
    expect(page.querySelector('input[name=amount]')?.getAttribute('value')).toBe('6');
    expect(await setUp.refunds()).toHaveLength(1);
  });

  test.each([
    ['10,01', 422],
    ['0', 422],
    ['-5', 422],
    ['1.234', 422],
    ['alles', 422],
  ])('of %s is not made', async (amount, status) => {
    const setUp = await setUpTreasurer();
    const form = await refundForm(setUp);
    expect((await setUp.send(routes.gift, { ...form, amount })).status).toBe(status);
    expect(await setUp.refunds()).toEqual([]);
  });

  test('of one cent can be made', async () => {
    const setUp = await setUpTreasurer();
    await setUp.send(routes.gift, { ...(await refundForm(setUp)), amount: '0,01' });
    expect(await setUp.refunds()).toMatchObject([{ amount: { cents: 1 } }]);
  });

  test('waits when Mollie is silent after it was written down, and is asked again by itself', async () => {
    const setUp = await setUpTreasurer();
    const { mollie, send, pass, deps, refunds } = setUp;
    const form = await refundForm(setUp);
    await mollie.control({ fault: 'unavailable', on: 'POST /v2/payments/' });
    expect(locationOf(await send(routes.gift, form))).toContain('klaar=waiting');
    await mollie.control({ fault: null });
    pass(hour);
    await processOutbox(deps, { limit: 10 });
    expect(await refunds()).toHaveLength(1);
  });

  test('is not begun when Mollie is silent from the start', async () => {
    const setUp = await setUpTreasurer();
    const form = await refundForm(setUp);
    await setUp.mollie.control({ fault: 'unavailable', on: 'GET' });
    const done = await setUp.send(routes.gift, form);
    expect(done.status).toBe(503);
    expect((await setUp.deps.ledger.read(setUp.donationId)).map(({ type }) => type)).not.toContain('refund-wanted');
  });

  test('of a debit warns, and needs a tick', async () => {
    const setUp = await setUpTreasurer({ frequency: 'monthly' });
    const { deps, mollie, answer, logIn, donationId } = setUp;
    await processOutbox(deps, { limit: 10 });
    const month = 31 * 24 * hour;
    await mollie.control({ advance: month });
    setUp.pass(month + 5 * 24 * hour);
    await mollie.control({ advance: 5 * 24 * hour });
    const debit = (await mollie.control({})).payments.at(-1)?.id ?? '';
    await settlePayment(deps, debit);
    // Weeks later the session is over.
    const cookie = await logIn();
    const path = `${routes.gift}?gift=${donationId}&terugbetalen=${debit}`;
    const page = await documentOf(await answer(pageGet(path, cookie)));
    expect(textAt(page, '.notice[data-tone=bad]')).toContain('8 weken');
    const form = fieldsOf(page);
    const { accept, ...unticked } = form;
    expect(accept).toBe('yes');
    expect((await answer(formPost(routes.gift, unticked, { cookie }))).status).toBe(422);
    expect((await deps.provider.readPayment(debit))?.refunds).toEqual([]);
    expect((await answer(formPost(routes.gift, form, { cookie }))).status).toBe(303);
    expect((await deps.provider.readPayment(debit))?.refunds).toHaveLength(1);
  });
});

describe('a mail', () => {
  test('in doubt is sent again once it is released; pressed twice it goes once', async () => {
    const { deps, send, donationId, open, settled, pass } = await setUpTreasurer();
    deps.mailer.fate = 'unknown';
    await processOutbox(deps, { limit: 10 });
    deps.mailer.fate = 'accepted';
    pass(hour);
    expect(
      textAt(await documentOf(await open(`${routes.gift}?gift=${donationId}`)), '[data-action=release]'),
    ).toContain('bedankje');
    expect(textAt(await documentOf(await open(routes.attention)), '[data-action=release]')).toContain('bedankje');
    const release = { action: 'release', gift: donationId, event: 'thank-you' };
    await Promise.all([send(routes.gift, release), send(routes.gift, release)]);
    await settled();
    await send(routes.gift, release);
    await settled();
    expect(deps.mailer.sent.map(({ kind }) => kind)).toEqual(['thank-you']);
  });

  test('that surely went out is not sent again by a released form', async () => {
    const { deps, send, donationId, settled } = await setUpTreasurer();
    await processOutbox(deps, { limit: 10 });
    await send(routes.gift, { action: 'release', gift: donationId, event: 'thank-you' });
    await settled();
    expect(deps.mailer.sent).toHaveLength(1);
  });

  test('of thanks goes again to the donor’s own address, once for two presses', async () => {
    const { deps, send, donationId, settled, acts } = await setUpTreasurer();
    await processOutbox(deps, { limit: 10 });
    const copy = { action: 'copy', gift: donationId, key: 'k1', email: 'dief@example.org' };
    await Promise.all([send(routes.gift, copy), send(routes.gift, copy)]);
    await settled();
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'thank-you', isCopy: false },
      { kind: 'thank-you', isCopy: true, to: { email: 'ama@example.org' } },
    ]);
    expect(await acts()).toEqual(['thank-you-copied', 'thank-you-copied']);
    await send(routes.gift, { action: 'link', gift: donationId });
    await settled();
    expect(deps.mailer.sent.at(-1)?.kind).toBe('manage-links');
  });

  test('with the links says what it will hold, goes at once, and is seen at the gift where it was asked for', async () => {
    const { open, send, donationId, other, deps, settled } = await twoGifts();
    for (const gift of [donationId, other]) {
      const before = await documentOf(await open(`${routes.gift}?gift=${gift}`));
      expect(before.text).toContain('een link naar elk van zijn 2 giften');
      expect(before.text).not.toContain(owedWords.kinds['manage-links']);
      const done = await send(routes.gift, { action: 'link', gift });
      await settled();
      const mail = deps.mailer.sent.findLast(({ kind }) => kind === 'manage-links');
      expect(mail?.kind === 'manage-links' && mail.gifts).toHaveLength(2);
      const after = await documentOf(await open(locationOf(done)));
      expect(after.text).toContain(owedWords.kinds['manage-links']);
    }
  });

  test('goes to nobody when the donor gave no address', async () => {
    const { deps, send, donationId } = await setUpTreasurer({ donor: { name: 'Ama' } });
    for (const action of ['copy', 'link'])
      expect((await send(routes.gift, { action, gift: donationId, key: 'k' })).status).toBe(409);
    expect(deps.mailer.sent).toEqual([]);
  });
});

describe('the data of a donor', () => {
  test('are handed over with every gift of the address, and that is written down without them', async () => {
    const { send, donationId, acts, deps } = await twoGifts();
    const file = await send(routes.gift, { action: 'export', gift: donationId });
    expect(file.headers.get('Content-Disposition')).toContain('attachment');
    expect(file.headers.get('Cache-Control')).toBe('no-store');
    expect(await file.json()).toMatchObject([{ amount: 1000, donor: { email: 'ama@example.org' } }, { amount: 2500 }]);
    expect(await acts()).toEqual(['donor-exported']);
    expect(JSON.stringify(await deps.audit.page(9))).not.toContain('ama');
  });

  test('are taken away from every gift of the address; the money stays', async () => {
    const { send, donationId, other, deps, acts, open } = await twoGifts();
    const done = await send(routes.gift, { action: 'erase', gift: donationId });
    expect(locationOf(done)).toContain('klaar=erased');
    expect(await deps.ledger.readDonor(donationId)).toBeUndefined();
    expect(await deps.ledger.readDonor(other)).toBeUndefined();
    expect(await deps.ledger.totals()).toMatchObject([{ cents: 1000 }]);
    expect(await acts()).toEqual(['donor-erased']);
    expect(await (await open(locationOf(done))).text()).toContain(giftWords.erased);
  });
});

describe('what needs a person', () => {
  test('is listed until it is said to be looked at', async () => {
    const { deps, mollie, open, send, acts } = await setUpTreasurer();
    const started = await startDonation(deps, aRequest({ amount: cents(3300) }), 'held-form');
    if (started.outcome !== 'checkout') throw new Error(started.outcome);
    await visit(started.checkoutUrl, 'paid');
    const held = (await mollie.control({})).payments.at(-1)?.id ?? '';
    await mollie.control({ tamper: held, amount: { currency: 'EUR', value: '0.01' } });
    await settlePayment(deps, held);
    const card = textAt(await documentOf(await open(routes.attention)), '[data-action=attended]');
    expect(card).toContain(attentionWords.alerts['payment-held']);
    expect(card).toContain(held);
    await send(routes.gift, { action: 'attended', gift: started.donationId, event: `payment-held:${held}` });
    expect(await (await open(routes.attention)).text()).toContain(attentionWords.none);
    expect(await acts()).toEqual(['attended']);
    const log = textAt(await documentOf(await open(routes.log)), 'tbody');
    expect(log).toContain('Penny');
    expect(log).toContain(logWords.actions.attended);
  });

  test('is also a refund that did not arrive after all, with what to do', async () => {
    const setUp = await setUpTreasurer();
    const { deps, mollie, open, send, donationId, paymentId, refunds } = setUp;
    await send(routes.gift, { ...(await refundForm(setUp)), amount: '4' });
    await mollie.control({ advance: 2 * hour });
    await settlePayment(deps, paymentId);
    expect(await (await open(routes.attention)).text()).toContain(attentionWords.none);
    const refund = (await refunds())[0]?.id ?? '';
    await mollie.control({ failRefund: refund });
    await settlePayment(deps, paymentId);
    const card = textAt(await documentOf(await open(routes.attention)), '[data-action=attended]');
    expect(card).toContain('kwam niet aan');
    expect(card).toContain('Vraag de donateur');
    expect(card).toContain(refund);
    expect(card).toContain('Zoek in Mollie naar: re_');
    await send(routes.gift, { action: 'attended', gift: donationId, event: `refund-not-arrived:${refund}` });
    expect(await (await open(routes.attention)).text()).toContain(attentionWords.none);
  });
});
