import { expect, test } from 'vitest';
import { randomIds } from '../../../functions/adapters/system/ids.ts';
import { createSigner } from '../../../functions/adapters/system/signer.ts';
import { referenceOf } from '../../../src/domain/donations/outbox/compose-mail.ts';

const signer = createSigner(['a'.repeat(32)]);

test('what was signed for a purpose opens for that purpose, with the very payload', async () => {
  const token = await signer.sign('manage', 'id.1795431600000');
  expect(token).toMatch(/^[\w-]+\.[\w-]+$/);
  expect(await signer.verify('manage', token)).toBe('id.1795431600000');
  expect(await signer.verify('return', token)).toBeUndefined();
});

test('a token with one other character does not open', async () => {
  const token = await signer.sign('manage', 'id.1795431600000');
  for (let place = 0; place < token.length; place += 1) {
    const other = token[place] === 'A' ? 'B' : 'A';
    expect(await signer.verify('manage', token.slice(0, place) + other + token.slice(place + 1))).toBeUndefined();
  }
});

test.each(['', '.', 'a', 'a.b', 'a.b.c', 'é.ü', '%00.%00'])('%j is not a token', async (token) => {
  expect(await signer.verify('manage', token)).toBeUndefined();
});

test('after the secret is replaced old links open, new ones are signed with the new one', async () => {
  const old = await signer.sign('manage', 'id');
  const rotated = createSigner(['b'.repeat(32), 'a'.repeat(32)]);
  expect(await rotated.verify('manage', old)).toBe('id');
  const renewed = await rotated.sign('manage', 'id');
  expect(await signer.verify('manage', renewed)).toBeUndefined();
  expect(await createSigner(['b'.repeat(32)]).verify('manage', old)).toBeUndefined();
});

test('purpose and payload cannot flow into each other', async () => {
  const token = await signer.sign('a', 'b:c');
  expect(await signer.verify('a:b', token)).toBeUndefined();
});

test('ids have 128 random bits or more and need no escaping', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => randomIds.next()));
  expect(ids.size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[\w-]{22,}$/);
});

test('the part of an id that people read has no letters that look like another, and no signs', () => {
  const references = Array.from({ length: 1000 }, () => referenceOf(randomIds.next()));
  expect(new Set(references).size).toBe(1000);
  for (const reference of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
});
