import { describe, expect, it, test } from 'vitest';
import { isAgreedGift, parseAgreement } from '../../../../src/domain/donations/ledger/agreement.ts';
import { changeMyGift } from '../../../../src/domain/donations/self-service/change-my-gift.ts';
import { cents } from '../../../../src/domain/donations/money/cents.ts';
import { contentOf, statementOf } from '../../../../src/domain/donations/ledger/giving-statement.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { setAgreement } from '../../../../src/domain/donations/self-service/set-agreement.ts';
import { manageToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { oweStatements } from '../../../../src/domain/donations/reconcile/yearly-statement.ts';
import { booksOf } from '../../../doubles/fund.ts';
import { monthly } from './stories.ts';

const typed = { number: 'P-2026-7', signedOn: '2026-11-20', firstYear: '2026', years: '5' };
const terms = { number: 'P-2026-7', signedOn: '2026-11-20', firstYear: 2026, years: 5 } as const;

async function agreed(more: Partial<typeof terms> | { signedOn: string } | { firstYear: number } = {}) {
  const deps = await monthly();
  expect(await setAgreement(deps, 'id1', { ...terms, ...more })).toBe('set');
  return { deps, token: await manageToken(deps.signer, 'id1', deps.clock.now()) };
}

describe('an agreement', () => {
  it('is taken over as it stands on paper', () => {
    expect(parseAgreement(typed)).toEqual(terms);
  });

  it.each([
    ['agreement-number', { number: '' }],
    ['agreement-number', { number: 'twee woorden' }],
    ['agreement-number', { number: '111222333' }],
    ['agreement-number', { number: '12345678' }],
    ['agreement-day', { signedOn: '20-11-2026' }],
    ['agreement-day', { signedOn: '2026-02-30' }],
    ['agreement-first-year', { firstYear: '2025' }],
    ['agreement-first-year', { firstYear: '26' }],
    ['agreement-years', { years: '4' }],
    ['agreement-years', { years: '5.5' }],
    ['agreement-years', { years: '' }],
  ] as const)('is refused with %s for %j', (error, wrong) => {
    expect(parseAgreement({ ...typed, ...wrong })).toBe(error);
  });

  it.each([
    ['2026-11-19', false],
    ['2026-11-20', true],
    ['2030-12-31', true],
    ['2031-01-01', false],
  ])('holds for a gift of %s: %s', (day, holds) => {
    const { years, ...rest } = terms;
    expect(isAgreedGift({ ...rest, lastYear: 2025 + years }, day)).toBe(holds);
  });
});

describe('a gift that carries out an agreement', () => {
  it('keeps its amount, its rhythm and its pace, and can be stopped', async () => {
    const { deps, token } = await agreed();
    const more = { kind: 'terms', amount: cents(2000), frequency: 'monthly' } as const;
    expect(await changeMyGift(deps, token, more)).toEqual({ outcome: 'agreed' });
    expect(await changeMyGift(deps, token, { kind: 'pause', months: 1 })).toEqual({ outcome: 'agreed' });
    expect(await changeMyGift(deps, token, { kind: 'stop' })).toEqual({ outcome: 'changed' });
  });

  it('can be changed when its years are over, or when it was linked by mistake', async () => {
    const over = await agreed({ signedOn: '2021-01-02', firstYear: 2021 });
    const more = { kind: 'terms', amount: cents(2000), frequency: 'monthly' } as const;
    expect(await changeMyGift(over.deps, over.token, more)).toEqual({ outcome: 'changed' });
    const mistaken = await agreed();
    await setAgreement(mistaken.deps, 'id1', undefined);
    expect(await changeMyGift(mistaken.deps, mistaken.token, more)).toEqual({ outcome: 'changed' });
  });

  it('has the number on the statement, which is then another one', async () => {
    const deps = await monthly();
    const before = (await booksOf(deps, 'id1')).donation;
    await setAgreement(deps, 'id1', terms);
    const { donation } = await booksOf(deps, 'id1');
    expect(statementOf([before], 2026)?.lines.map(({ agreement }) => agreement)).toEqual([undefined]);
    expect(statementOf([donation], 2026)?.lines.map(({ agreement }) => agreement)).toEqual(['P-2026-7']);
    expect(contentOf([donation], 2026)).not.toBe(contentOf([before], 2026));
  });
});

test.each([
  [2021, undefined],
  [2022, 2026],
  [2023, 2027],
  [2024, undefined],
])('in January a donor of an agreement from %i hears whether it ends: %s', async (firstYear, ends) => {
  const { deps } = await agreed({ signedOn: '2021-01-02', firstYear });
  deps.clock.set(Date.parse('2027-01-05T12:00:00+01:00'));
  await oweStatements(deps, { limit: 10 });
  await processOutbox(deps, { limit: 10 });
  const mail = deps.mailer.sent.find(({ kind }) => kind === 'yearly-statement');
  expect(mail).toMatchObject({ year: 2026 });
  expect(mail && 'ending' in mail ? mail.ending?.lastYear : undefined).toBe(ends);
});
