import { withoutSoftBreaks } from '../../contracts/mail-setup.ts';
import { expect, test } from 'vitest';
import { dictionaryIn } from '../../../src/i18n/dictionary.ts';
import { languages } from '../../../src/i18n/languages.ts';
import { participation as t } from '../../../src/i18n/nl/participation.ts';
import { anyRoom } from '../../../src/domain/participation/recipients.ts';
import { routes, routesIn } from '../../../src/routes.ts';
import { documentOf, get, siteUrl, textAt } from '../donations/donation-setup.ts';
import { complete, rooms, setUpParticipation } from './participate-setup.ts';

const page = routes.activity('naaien');
const report = { topic: 'mistake', room: 'de-klop', page, message: 'Het begint om 10 uur.', email: '' };

test('who comes from a page finds its room and the page filled in, and is asked nothing but what is wrong', async () => {
  const { answer } = await setUpParticipation();
  const form = await documentOf(await answer(get(routes.write('mistake', 'de-klop', page))));
  expect(form.querySelector('option[selected]')?.getAttribute('value')).toBe('de-klop');
  expect(form.querySelector('input[name=page]')?.getAttribute('value')).toBe(page);
  expect(textAt(form, 'form')).toContain(page);
  expect(form.querySelectorAll('.field label').map((label) => label.getAttribute('for'))).toEqual(
    ['room', 'message', 'email'].map((name) => `mistake-${name}`),
  );
  expect(form.querySelectorAll('[data-optional]')).toHaveLength(1);
});

test('what is about no room, or one that is closed, has the organisation chosen', async () => {
  const { answer } = await setUpParticipation();
  const form = await documentOf(await answer(get(routes.write('mistake', anyRoom, page))));
  expect(textAt(form, 'option[selected]')).toBe(t.form.noRoom);
});

test('without a mail address it reaches the room, with the address of the page', async () => {
  const { send, mailServer } = await setUpParticipation();
  const { status, page: sent } = await send(report);
  expect(status).toBe(200);
  expect(textAt(sent, '[role=status]')).toBe(t.sent.thanks('De Klop'));
  expect(textAt(sent, `a[href="${page}"]`)).toBe(t.sent.back);
  expect(mailServer.taken).toHaveLength(1);
  expect(mailServer.taken[0]).toMatch(/^To: .*<klop@example\.org>/m);
  expect(mailServer.taken[0]).not.toMatch(/^Reply-To/m);
  expect(mailServer.taken[0]).toContain('Het begint om 10 uur.');
  expect(mailServer.taken[0]).toContain(siteUrl + page);
  expect(withoutSoftBreaks(mailServer.taken[0] ?? '')).toContain(t.mail.answer.none);
});

test('who leaves a mail address can be answered', async () => {
  const { send, mailServer } = await setUpParticipation();
  await send({ ...report, email: 'ama@example.org' });
  expect(mailServer.taken).toHaveLength(1);
  expect(mailServer.taken[0]).toMatch(/^Reply-To: ama@example\.org/m);
});

test.each([
  ['a room without an address', 'top'],
  ['no room', anyRoom],
])('a mistake about %s is for the organisation', async (_, room) => {
  const { send, mailServer } = await setUpParticipation();
  await send({ ...report, room });
  expect(mailServer.taken[0]).toMatch(/^To: .*<post@example\.org>/m);
});

test('what the form does not ask is given to nobody', async () => {
  const { send, mailServer } = await setUpParticipation();
  await send({ ...complete, ...report, email: 'ama@example.org' });
  expect(mailServer.taken).toHaveLength(1);
  for (const unasked of ['Ama Mensah', '06 12345678']) expect(mailServer.taken[0]).not.toContain(unasked);
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/',
  '/a page/',
  'javascript:alert(1)',
  `/${'a'.repeat(200)}/`,
])('%s is no page of ours: it is neither shown nor sent', async (elsewhere) => {
  const { send, answer, mailServer } = await setUpParticipation();
  const form = await documentOf(await answer(get(routes.write('mistake', 'top', encodeURIComponent(elsewhere)))));
  expect(form.querySelector('input[name=page]')).toBeNull();
  const { status } = await send({ ...report, page: elsewhere });
  expect(status).toBe(200);
  expect(mailServer.taken[0]).not.toContain(t.mail.labels.page);
});

test('after a mistake everything typed is still there, and nothing is sent', async () => {
  const { send, mailServer } = await setUpParticipation();
  const { status, page: form } = await send({ ...report, email: 'ama@' });
  expect(status).toBe(422);
  expect(mailServer.taken).toEqual([]);
  expect(textAt(form, '#mistake-email-error')).toBe(`Fout: ${t.errors['email-invalid']}`);
  expect(form.querySelector('textarea')?.text).toContain(report.message);
  expect(form.querySelector('option[selected]')?.getAttribute('value')).toBe('de-klop');
  expect(form.querySelector('input[name=page]')?.getAttribute('value')).toBe(page);
  expect(form.querySelector('#mistake-email')?.getAttribute('value')).toBe('ama@');
});

test.each(languages)('in %s it is asked and answered in that language', async (language) => {
  const { participation } = dictionaryIn(language);
  const { answer, send } = await setUpParticipation();
  const { write, activity } = routesIn(language);
  const form = await documentOf(await answer(get(write('mistake', 'top', activity('naaien')))));
  expect(textAt(form, 'h1')).toBe(participation.topics.mistake);
  expect(form.querySelector('input[name=page]')?.getAttribute('value')).toBe(activity('naaien'));
  const { page: sent } = await send({ ...report, page: activity('naaien'), language });
  expect(textAt(sent, `a[href="${activity('naaien')}"]`)).toBe(participation.sent.back);
});

test('a room alone, with an address of its own, is told without an organisation', async () => {
  const { send, mailServer } = await setUpParticipation({ recipients: { rooms } });
  expect((await send(report)).status).toBe(200);
  expect(mailServer.taken).toHaveLength(1);
});
