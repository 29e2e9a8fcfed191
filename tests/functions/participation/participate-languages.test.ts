import { expect, test } from 'vitest';
import { dictionaryIn } from '../../../src/i18n/dictionary.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { routes, routesIn } from '../../../src/routes.ts';
import { documentOf, get, textAt } from '../donations/donation-setup.ts';
import { complete, setUpParticipation } from './participate-setup.ts';

const others = languages.filter((language) => language !== 'nl');

test.each(others)('a mistake is said in %s, and all that was typed is still there', async (language) => {
  const { participation: t } = dictionaryIn(language);
  const { send, mailServer } = await setUpParticipation();
  const { status, page } = await send({ ...complete, email: 'ama@', language });
  expect(status).toBe(422);
  expect(textAt(page, '#offer-email-error')).toContain(t.errors['email-invalid']);
  expect(page.querySelector('textarea')?.text).toContain('Ik kan naaien.');
  expect(page.querySelector('input[name=language]')?.getAttribute('value')).toBe(language);
  expect(mailServer.taken).toEqual([]);
});

test.each(others)('who writes in %s is answered and gets the copy in it; the room reads Dutch', async (language) => {
  const { participation: t } = dictionaryIn(language);
  const { send, mailServer } = await setUpParticipation();
  const { page } = await send({ ...complete, language });
  expect(textAt(page, 'h1')).toBe(t.sent.title);
  const [letter = '', copy = ''] = mailServer.taken;
  expect(letter).toContain('<html lang=3D"nl">');
  expect(copy).toContain(`<html lang=3D"${language}"`);
});

test.each(others)('a form in %s says of a page that is there in Dutch only that it is', async (language) => {
  const { send } = await setUpParticipation();
  const { page } = await send({ ...complete, email: 'ama@', language });
  const link = page.querySelector(`a[href="${routes.privacy}"]`);
  expect(link?.getAttribute('hreflang')).toBe('nl');
  expect(link?.text).toContain(dictionaryIn(language).site.inDutch);
});

test.each(others)('who comes from a room writes to that room in %s, without any script', async (language) => {
  const { answer } = await setUpParticipation();
  const { write } = routesIn(language);
  const page = await documentOf(await answer(get(write('help', 'top'))));
  expect(textAt(page, 'h1')).toBe(dictionaryIn(language).participation.topics.help);
  expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('top');
  expect(page.querySelector('input[name=language]')?.getAttribute('value')).toBe(language);
});
