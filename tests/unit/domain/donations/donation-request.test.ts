import { describe, expect, it } from 'vitest';
import { parseDonationRequest, type TypedFields } from '../../../../src/domain/donations/payments/donation-request.ts';

const rooms = new Set(['de-klop']);

function errorsOf(typed: TypedFields) {
  const parsed = parseDonationRequest(typed, rooms);
  return parsed.ok ? [] : parsed.errors.map(({ field, code }) => `${field}: ${code}`);
}

describe('parseDonationRequest', () => {
  it('asks no more of a single gift than an amount', () => {
    expect(parseDonationRequest({ amount: '10' }, rooms)).toEqual({
      ok: true,
      request: { amount: 1000, frequency: 'once', purpose: { kind: 'fund' } },
    });
  });

  it('reads a full form', () => {
    const typed = {
      frequency: 'monthly',
      amount: 'other',
      otherAmount: '12,50',
      purpose: 'de-klop',
      name: ' Ama ',
      email: 'ama@example.org',
      message: 'Succes!',
    };
    expect(parseDonationRequest(typed, rooms)).toEqual({
      ok: true,
      request: {
        amount: 1250,
        frequency: 'monthly',
        purpose: { kind: 'room', room: 'de-klop' },
        donor: { name: 'Ama', email: 'ama@example.org', message: 'Succes!' },
      },
    });
  });

  it('lets a typed amount win from a preset', () => {
    expect(parseDonationRequest({ amount: '10', otherAmount: '25' }, rooms)).toMatchObject({
      request: { amount: 2500 },
    });
  });

  it('reports everything at once and gives back all that was typed', () => {
    const typed = {
      frequency: 'weekly',
      amount: 'other',
      otherAmount: '1.234',
      purpose: 'nergens',
      name: 'x'.repeat(101),
      email: 'ama@',
      message: 'y'.repeat(501),
    };
    const parsed = parseDonationRequest(typed, rooms);
    expect(parsed).toMatchObject({ ok: false, typed });
    expect(errorsOf(typed)).toEqual([
      'frequency: frequency-unknown',
      'otherAmount: amount-ambiguous',
      'purpose: purpose-unknown',
      'email: email-invalid',
      'name: name-too-long',
      'message: message-too-long',
    ]);
  });

  it('asks for an address with a repeating gift, because that is where it can be stopped', () => {
    expect(errorsOf({ frequency: 'yearly', amount: '10' })).toEqual(['email: email-required']);
    expect(errorsOf({ frequency: 'once', amount: '10' })).toEqual([]);
  });

  it.each([
    'ama@example.org\nBcc: all@example.org',
    'a b@example.org',
    'ama',
    '@example.org',
    `${'a'.repeat(250)}@x.nl`,
  ])('refuses %j as an address', (email) => {
    expect(errorsOf({ amount: '10', email })).toEqual(['email: email-invalid']);
  });

  it('keeps a name on one line', () => {
    const parsed = parseDonationRequest({ amount: '10', name: 'Ama\r\nBcc: x' }, rooms);
    expect(parsed).toMatchObject({ request: { donor: { name: 'Ama Bcc: x' } } });
  });
});
