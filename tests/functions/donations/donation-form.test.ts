import { describe, expect, test } from 'vitest';
import type { DonationField, FieldErrorCode } from '../../../src/domain/donations/payments/donation-request.ts';
import { donations as t } from '../../../src/i18n/nl/donations.ts';
import { endpoints } from '../../../src/routes.ts';
import { entriesOf } from '../../../src/shared/typed-object.ts';
import { browser, documentOf, post, setUpDonations, textAt } from './donation-setup.ts';

const complete = {
  frequency: 'once',
  amount: '25',
  otherAmount: '',
  purpose: 'top',
  name: 'Ama Mensah',
  email: 'ama@example.org',
  message: 'Voor de tuin\nen de keuken',
  shareMessage: 'yes',
  shareName: 'Ama',
  coverCosts: '',
};

const mistakes: Readonly<Record<FieldErrorCode, { field: DonationField; typed: Partial<typeof complete> }>> = {
  'amount-missing': { field: 'otherAmount', typed: { amount: 'other' } },
  'amount-not-a-number': { field: 'otherAmount', typed: { otherAmount: 'een tientje' } },
  'amount-ambiguous': { field: 'otherAmount', typed: { otherAmount: '1.234' } },
  'amount-negative': { field: 'otherAmount', typed: { otherAmount: '-10' } },
  'amount-too-small': { field: 'otherAmount', typed: { otherAmount: '0,99' } },
  'amount-too-large': { field: 'otherAmount', typed: { otherAmount: '50000,01' } },
  'frequency-unknown': { field: 'frequency', typed: { frequency: 'weekly' } },
  'purpose-unknown': { field: 'purpose', typed: { purpose: 'paleis' } },
  'email-required': { field: 'email', typed: { frequency: 'monthly', email: '' } },
  'email-invalid': { field: 'email', typed: { email: 'ama@' } },
  'name-too-long': { field: 'name', typed: { name: 'a'.repeat(101) } },
  'costs-changed': { field: 'amount', typed: { coverCosts: '32-0' } },
  'message-too-long': { field: 'message', typed: { message: 'a'.repeat(501) } },
  'message-not-public': { field: 'message', typed: { message: 'Kijk op voorbeeld.nl' } },
  'share-name-invalid': { field: 'shareName', typed: { shareName: 'Ama 06-12345678' } },
  'email-required-to-share': { field: 'email', typed: { email: '' } },
};

async function answerTo(typed: Readonly<Record<string, string>>) {
  const donations = await setUpDonations();
  const response = await browser(donations.deps)(post(endpoints.donations, typed));
  return { status: response.status, page: await documentOf(response), charged: await donations.charged() };
}

describe.each(entriesOf(mistakes))('%s', (code, { field, typed }) => {
  const message = t.errors.fields[code];

  test('is said in Dutch at its field and in the summary, which leads there', async () => {
    const { status, page, charged } = await answerTo({ ...complete, ...typed });
    expect(status).toBe(200);
    expect(charged).toEqual([]);
    expect(textAt(page, `#${field}-error`)).toBe(`Fout: ${message}`);
    expect(textAt(page, `[role=alert] a[href="#${field}"]`)).toBe(message);
    const told = page.querySelector(`[aria-describedby~="${field}-error"]`);
    expect(told?.id === field || told?.querySelector(`#${field}`)?.id === field).toBe(true);
  });

  test('leaves everything there that was typed', async () => {
    const given = { ...complete, ...typed };
    const { page } = await answerTo(given);
    for (const name of ['otherAmount', 'name', 'email', 'shareName'] as const)
      expect(page.querySelector(`#${name}`)?.getAttribute('value')).toBe(given[name]);
    expect(page.querySelector('#shareMessage')?.hasAttribute('checked')).toBe(true);
    expect(page.querySelector('details[data-more]')?.hasAttribute('open')).toBe(true);
    // The first line break of a textarea is not part of its text.
    expect(page.querySelector('textarea')?.text.replace(/^\n/, '')).toBe(given.message);
    if (given.purpose === 'top') expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('top');
    const amount = page.querySelector('[name=amount][checked]')?.getAttribute('value');
    if (given.amount !== 'other') expect(amount).toBe(given.amount);
    if (given.frequency !== 'weekly')
      expect(page.querySelector('[name=frequency][checked]')?.getAttribute('value')).toBe(given.frequency);
  });
});

test('all that is wrong is said at once', async () => {
  const { page } = await answerTo({ ...complete, otherAmount: 'x', email: 'x', purpose: 'x' });
  expect(page.querySelectorAll('[role=alert] li')).toHaveLength(3);
});

test('the summary gets the focus without a script', async () => {
  const { page } = await answerTo({ ...complete, otherAmount: 'x' });
  expect(page.querySelector('[autofocus]')?.getAttribute('role')).toBe('alert');
});

test.each([
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '</textarea><img src=x onerror=alert(1)>',
  '$& $1 $`',
])('what is typed is text, whatever it looks like: %s', async (evil) => {
  const typed = { ...complete, otherAmount: evil, name: evil, email: evil, message: evil, purpose: evil };
  const { page } = await answerTo({ ...typed, attemptKey: evil });
  expect(page.querySelectorAll('script, img, [onfocus]')).toHaveLength(0);
  expect(page.querySelector('#name')?.getAttribute('value')).toBe(evil);
  expect(page.querySelector('[name=attemptKey]')?.getAttribute('value')).toBe(evil);
  expect(page.querySelector('textarea')?.text.replace(/^\n/, '')).toBe(evil);
});

test('a form that comes back knows itself again', async () => {
  const { page } = await answerTo({ ...complete, otherAmount: 'x' });
  expect(page.querySelector('[name=attemptKey]')?.getAttribute('value')).toMatch(/^[\w-]{16,64}$/);
});
