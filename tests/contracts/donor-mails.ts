import { cents } from '../../src/domain/donations/money/cents.ts';
import type { DonorMailContent, GiftSummary, Mail } from '../../src/domain/donations/outbox/mail.ts';

export const gift: GiftSummary = {
  reference: 'AB12CD34',
  amount: cents(123_450),
  frequency: 'monthly',
  purpose: { kind: 'room', room: 'de-klop' },
  manageToken: 'geheime-link',
};
export const single: GiftSummary = { ...gift, frequency: 'once', purpose: { kind: 'fund' } };

/** One of each mail that a donor may get, with each of its sentences in one of them. */
export const contents: readonly DonorMailContent[] = [
  { ...single, kind: 'thank-you', paidOn: '2026-11-23', invites: true },
  { ...gift, kind: 'thank-you', paidOn: '2026-11-23', nextDebit: '2026-12-23' },
  { ...gift, kind: 'debit-failed', advice: 'enough-money', failed: cents(1000), nextDebit: '2026-12-23' },
  { ...gift, kind: 'debit-failed', advice: 'use-other-account', failed: cents(1000) },
  {
    ...gift,
    kind: 'debit-failed',
    advice: 'enough-money',
    failed: cents(1050),
    nextDebit: '2026-12-23',
    missed: { amount: cents(1050), token: 'inhalen' },
  },
  { ...single, kind: 'thank-you', paidOn: '2026-11-23', insteadOfDebit: true },
  { ...gift, kind: 'charged-back', advice: 'you-reversed-it', takenBack: cents(1000), bookedOn: '2026-12-01' },
  { ...single, kind: 'charged-back', advice: 'ask-your-bank', takenBack: cents(123_450), bookedOn: '2026-12-01' },
  {
    ...single,
    kind: 'refunded',
    refunded: cents(500),
    given: cents(123_450),
    paidOn: '2026-11-23',
    bookedOn: '2026-12-01',
  },
  {
    ...gift,
    kind: 'refunded',
    refunded: cents(123_450),
    given: cents(123_450),
    paidOn: '2026-11-23',
    bookedOn: '2026-12-01',
    nextDebit: '2026-12-23',
  },
  { ...single, kind: 'refund-failed', returned: cents(500), given: cents(123_450), paidOn: '2026-11-23' },
  { ...single, kind: 'thank-you', paidOn: '2026-11-23', isCopy: true },
  { ...gift, kind: 'mandate-gone' },
  { ...gift, kind: 'mandate-changed', nextDebit: '2026-12-23', debitUnderWay: true },
  {
    ...gift,
    kind: 'subscription-changed',
    before: { amount: cents(1000), frequency: 'yearly' },
    nextDebit: '2026-12-23',
  },
  { ...gift, kind: 'subscription-changed', before: gift, nextDebit: '2027-02-23', pausedUntil: '2027-02-23' },
  { ...gift, kind: 'subscription-stopped', reason: 'donor', debitUnderWay: true },
  { ...gift, kind: 'subscription-stopped', reason: 'completed-at-provider', debitUnderWay: false },
  { kind: 'manage-links', gifts: [gift, single] },
  { ...gift, kind: 'yearly-statement', year: 2026, total: cents(12_000) },
  ...[2026, 2027].map(
    (lastYear) =>
      ({
        ...gift,
        kind: 'yearly-statement',
        year: 2026,
        total: cents(12_000),
        ending: { number: 'P-7', signedOn: '2022-01-03', firstYear: 2022, lastYear },
      }) as const,
  ),
];

export const deps = {
  siteUrl: 'https://buurt.example',
  treasurer: 'geld@buurt.example',
  moderators: [
    { name: 'Anna', email: 'anna@buurt.example' },
    { name: 'Bo', email: 'bo@buurt.example' },
  ],
  roomName: async (slug: string) => (slug === 'de-klop' ? 'De Klop' : undefined),
};

export function donorMail(content: DonorMailContent, name?: string, language?: string): Mail {
  const to = { email: 'ama@example.org', ...(name && { name }) };
  return { id: 'd1:thank-you', mode: 'live', audience: 'donor', to, ...(language && { language }), ...content };
}
