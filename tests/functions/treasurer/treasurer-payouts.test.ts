import { expect, test } from 'vitest';
import { answerTreasurer } from '../../../functions/treasurer/answer-treasurer.ts';
import { payouts as t } from '../../../src/i18n/nl/payouts.ts';
import { treasurerRoutes as routes } from '../../../src/routes.ts';
import { day } from '../../../src/shared/time.ts';
import { settlePayment } from '../../../src/domain/donations/payments/settle-payment.ts';
import { createMollieClient } from '@mollie/api-client';
import { visit } from '../../mollie/visit.ts';
import type { TreasurerDeps } from '../../../functions/treasurer/deps.ts';
import { bookingKey } from '../../../src/domain/treasurer/difference-keys.ts';
import { documentOf, locationOf } from '../donations/donation-setup.ts';
import { pageGet, setUpTreasurer } from './treasurer-setup.ts';
import { addition, opening } from '../../contracts/ledger-contract.ts';
import { cents } from '../../../src/domain/donations/money/cents.ts';

const giftOf = (paymentId: string, amount: number, bookedOn: string) =>
  ({ type: 'gift', paymentId, cents: cents(amount), bookedOn }) as const;

const november = `${routes.month}?maand=2026-11`;

type Page = Awaited<ReturnType<typeof documentOf>>;

/** A space between cells, and one for any white space. */
const texts = (page: Page, selector: string) =>
  page.querySelectorAll(selector).map((row) =>
    plain(
      row
        .querySelectorAll('th, td')
        .map(({ text }) => text)
        .join(' '),
    ),
  );
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const wordsOf = async (response: Response) => plain((await documentOf(response)).text);

test('a month shows what providers paid out, what it cost per purpose, and that each line is in the books', async () => {
  const { mollie, readPayouts, open, deps } = await setUpTreasurer();
  await mollie.control({ payOut: 'paidout' });
  expect(await readPayouts()).toMatchObject({ written: 1, outcomes: { mollie: 'complete' } });
  expect(await readPayouts()).toMatchObject({ written: 0 });
  const page = await documentOf(await open(november));
  const rows = texts(page, 'tbody tr');
  expect(rows).toContain('Kosten van de betaaldienst € -0,35');
  expect(texts(page, 'tfoot tr')[0]).toBe('Over € 9,65');
  expect(rows).toContain('Alle kamers 1 € 10,00 € 0,00 € 0,35 € 9,65');
  expect(rows).toContain('Mollie, iDEAL 1 € 10,00 € 0,00 € 0,35 € 9,65');
  expect(rows).toContain('Mollie, 23 nov 2026 uitbetaald nog niet ingelezen 1 van 1 € 10,00 € 0,35 € 9,65');
  expect(plain(page.text)).toContain(t.differences.none);
  const year = plain((await documentOf(await open(`${routes.month}?jaar=2026`))).text);
  expect(year).toContain('Nog te ontvangen per 31-12-2026');
  const owed = (until: string) => deps.payouts.stillOwed('test', until);
  expect([await owed('2026-11-22'), await owed('2026-12-31')]).toEqual([
    [{ provider: 'mollie', cents: 0 }],
    [{ provider: 'mollie', cents: 0 }],
  ]);
  await deps.ledger.start(opening('d-later'));
  await deps.ledger.append(addition('d-later', 1, [giftOf('tr_later', 700, '2026-12-30')], { mode: 'test' }));
  expect([await owed('2026-12-29'), await owed('2026-12-31')]).toMatchObject([[{ cents: 0 }], [{ cents: 700 }]]);
});

test('a payout shows its lines, each with the gift that it is', async () => {
  const { mollie, readPayouts, open, donationId } = await setUpTreasurer();
  const { settlements } = await mollie.control({ payOut: 'paidout' });
  await readPayouts();
  const page = await documentOf(await open(`${routes.payout}?uitbetaling=${settlements[0]?.id}`));
  expect(plain(page.text)).toContain(settlements[0]?.reference);
  expect(page.querySelector('tbody a')?.getAttribute('href')).toContain(donationId);
  expect((await open(`${routes.payout}?uitbetaling=stl_none`)).status).toBe(404);
});

test('what was paid out and is not in the books is told in a sentence, until somebody knows why', async () => {
  const { mollie, readPayouts, open, send, acts, deps } = await setUpTreasurer();
  const client = createMollieClient({ apiKey: `test_${'a'.repeat(30)}`, apiEndpoint: mollie.apiEndpoint });
  const strange = await client.payments.create({
    amount: { currency: 'EUR', value: '12.00' },
    description: 'A cup',
    redirectUrl: 'https://example.org/',
  });
  await visit(strange.getCheckoutUrl() ?? '', 'paid');
  await mollie.control({ payOut: 'paidout' });
  await readPayouts();
  const page = await documentOf(await open(november));
  expect(plain(page.text)).toContain(t.differences.unknown('Mollie', `Gift ${strange.id}`, '€ 12,00', '23 nov 2026'));
  const form = page.querySelector('form[data-action=explain]');
  const fields = Object.fromEntries(
    form?.querySelectorAll('input').map((input) => [input.getAttribute('name'), input.getAttribute('value')]) ?? [],
  );
  const done = await send(routes.payout, { ...fields, note: ' zo  afgesproken ' });
  expect(locationOf(done)).toBe(`${routes.month}?maand=2026-11&giften=proef&klaar=verschil`);
  expect(await acts()).toContain('difference-explained');
  expect(await wordsOf(await open(november))).toContain(t.differences.none);
  expect((await send(routes.payout, { ...fields, key: "l' OR 1=1" })).status).toBe(400);
  const [explained] = await deps.payouts.explanations(5);
  expect(explained?.note).toBe('zo afgesproken');
  expect(plain((await documentOf(await open(`${routes.month}?maand=2026-11`))).text)).toContain('zo afgesproken');
  await send(routes.payout, { do: 'take-back', key: explained?.key ?? '', month: '2026-11', mode: 'test' });
  expect(await deps.payouts.explanations(5)).toEqual([]);
  expect(
    (await documentOf(await open(`${routes.month}?maand=2026-11`))).querySelector('form[data-action=explain]'),
  ).not.toBeNull();
  expect(await acts()).toContain('explanation-taken-back');
});

test('a gift that no payout holds after five weeks is told, and not before', async () => {
  const world = await setUpTreasurer();
  const { mollie, readPayouts, open, pass, logIn, answer } = world;
  await readPayouts();
  pass(34 * day);
  expect(await wordsOf(await open(november))).not.toContain(t.differences.kinds['not-paid-out']);
  pass(2 * day);
  const again = async () => wordsOf(await answer(pageGet(november, await logIn())));
  expect(await again()).toContain('Gift van € 10,00, geboekt op 23 nov 2026, zit na meer dan 5 weken');
  const { donationId, deps } = world;
  await deps.payouts.explain(bookingKey(donationId, await positionOfGift(deps, donationId)), 1);
  expect(await again()).not.toContain(t.differences.kinds['not-paid-out']);
  await mollie.control({ payOut: 'paidout' });
  await readPayouts();
  expect(await again()).not.toContain(t.differences.kinds['not-paid-out']);
});

test('money that went back, and a payout that failed, are held beside the books too', async () => {
  const { mollie, readPayouts, open, paymentId, deps } = await setUpTreasurer();
  await mollie.control({ refund: paymentId, amount: { currency: 'EUR', value: '4.00' }, advance: 2 * day });
  await settlePayment(deps, paymentId);
  await mollie.control({ payOut: 'failed' });
  await readPayouts();
  const page = await documentOf(await open(november));
  expect(texts(page, 'tbody tr')).toContainEqual(expect.stringContaining('mislukt – 2 van 2 € 6,00 € 0,65 € 5,35'));
  expect(plain(page.text)).toContain(t.differences.kinds.failed);
});

test('a key that may not read payouts is told where the payouts would be', async () => {
  const { readPayouts, open, deps, cookie } = await setUpTreasurer();
  expect(await wordsOf(await open(november))).toContain(t.never('Mollie'));
  await readPayouts('access_x');
  expect(await wordsOf(await open(november))).toContain('Vraag de beheerder van de site om een andere sleutel');
  const without = answerTreasurer({ ...deps, payoutsReadAt: [] });
  expect(await wordsOf(await without(pageGet(november, cookie)))).toContain(t.trial('Mollie'));
  expect(await wordsOf(await without(pageGet(`${november}&giften=echt`, cookie)))).toContain(t.noKey('Mollie'));
});

async function positionOfGift({ ledger }: Pick<TreasurerDeps, 'ledger'>, donationId: string): Promise<number> {
  return (await ledger.read(donationId)).findIndex(({ type }) => type === 'gift');
}
