import { expect, test } from 'vitest';
import { asciiEmail, isEmail } from '../../../../src/domain/donations/payments/email-address.ts';

test.each([
  'jan&piet@example.org',
  'a~b@example.org',
  'x=y@example.org',
  "o'neil+fonds@sub.example.org",
  'ama@bücher.example',
  'ama@xn--bcher-kva.example',
])('%s is an address', (address) => expect(isEmail(address)).toBe(true));

test.each([
  '',
  'ama',
  'ama@',
  '@example.org',
  'ama@example',
  'ama@example..org',
  'ama@-example.org',
  'ama mensah@example.org',
  'ama@example.org@example.org',
  'ama@bücher.example/pad',
  'ama@ex ample.org',
  `${'a'.repeat(250)}@example.org`,
])('%s is none', (address) => expect(isEmail(address)).toBe(false));

test('a domain in other letters is written as the mail servers know it', () => {
  expect(asciiEmail('ama@Bücher.example')).toBe('ama@xn--bcher-kva.example');
  expect(asciiEmail('ama@example.org')).toBe('ama@example.org');
});
