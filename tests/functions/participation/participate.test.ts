import { expect, test } from 'vitest';
import { participation as t } from '../../../src/i18n/nl/participation.ts';
import { answer as refusal, withoutSoftBreaks } from '../../contracts/mail-setup.ts';
import { textAt } from '../donations/donation-setup.ts';
import { complete, newRoom, organisation, rooms, setUpParticipation } from './participate-setup.ts';

test('a message reaches the room, answers go to who wrote, and a copy to them', async () => {
  const { send, mailServer } = await setUpParticipation();
  const { status, page, response } = await send(complete);
  expect(status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(textAt(page, 'h1')).toBe(t.sent.title);
  expect(page.text).toContain(t.sent.copy('ama@example.org'));
  expect(mailServer.taken).toHaveLength(2);
  const [letter = '', copy = ''] = mailServer.taken.map(withoutSoftBreaks);
  expect(letter).toMatch(/^To: .*<klop@example\.org>/m);
  expect(letter).toMatch(/^Reply-To: .*<ama@example\.org>/m);
  expect(letter).toContain('Ik kan naaien.\r\nIk heb een machine & garen.');
  expect(letter).toContain('machine &amp; garen');
  expect(letter).toContain('Telefoon: 06 12345678');
  expect(copy).toMatch(/^To: ama@example\.org/m);
  expect(copy).not.toMatch(/^Reply-To/m);
  // Anybody can fill in the address of somebody else.
  for (const typed of ['Ik kan naaien.', 'Ama <', 'Ama,']) expect(copy).not.toContain(typed);
});

test('without a tick there is no copy, and a phone number is enough', async () => {
  const { send, mailServer } = await setUpParticipation();
  const { status } = await send({ ...complete, email: '', copy: '' });
  expect(status).toBe(200);
  expect(mailServer.taken).toHaveLength(1);
  expect(mailServer.taken[0]).not.toMatch(/^Reply-To/m);
});

test.each([
  ['a new room', newRoom],
  ['help, from who knows no room yet', { ...complete, topic: 'help', room: 'organisation' }],
])('%s is for the organisation', async (_, typed) => {
  const { send, mailServer } = await setUpParticipation();
  await send({ ...typed, copy: '' });
  expect(mailServer.taken).toHaveLength(1);
  expect(mailServer.taken[0]).toMatch(/^To: .*<post@example\.org>/m);
});

test('a room without an address is written to by way of the organisation, and the page and the mail say so', async () => {
  const { send, mailServer } = await setUpParticipation();
  const { page } = await send({ ...complete, room: 'top', copy: '' });
  expect(textAt(page, '[role=status]')).toBe(t.sent.text(organisation.name));
  expect(mailServer.taken[0]).toMatch(/^To: .*<post@example\.org>/m);
  expect(mailServer.taken[0]).toContain('Kamer: TOP');
});

test('once the organisation has no address any more, neither has such a room', async () => {
  const { send, mailServer } = await setUpParticipation({ recipients: { rooms } });
  const { status, page } = await send({ ...complete, room: 'top' });
  expect(status).toBe(422);
  expect(textAt(page, '#offer-room-error')).toBe(`Fout: ${t.errors['room-unknown']}`);
  expect(mailServer.taken).toEqual([]);
});

test.each([
  ['not-accepted', { onRcptTo: (_a: unknown, _s: unknown, done: (e?: Error) => void) => done(refusal(451, 'Later')) }],
  ['refused', { onRcptTo: (_a: unknown, _s: unknown, done: (e?: Error) => void) => done(refusal(550, '5.1.1 No')) }],
] as const)('when the mail is %s the page says so, and the text is still on it', async (fate, mail) => {
  const { send } = await setUpParticipation({ mail });
  const { status, page } = await send(complete);
  expect(status).toBe(503);
  expect(textAt(page, 'h1')).toBe(t.notices[fate].title);
  expect(textAt(page, '[role=alert]')).toBe(t.notices[fate].text);
  expect(page.querySelector('textarea')?.text).toContain('Ik kan naaien.');
});

test('a connection that breaks after the text leaves it open whether it arrived, and says so', async () => {
  const { send } = await setUpParticipation({
    mail: { onData: (stream, session) => void stream.resume().once('end', () => session.id && stream.destroy()) },
  });
  const { status, page } = await send(complete);
  expect(status).toBe(503);
  expect(textAt(page, 'h1')).toBe(t.notices.unknown.title);
  expect(page.querySelector('textarea')?.text).toContain('Ik kan naaien.');
});

test('a copy that cannot be sent does not make the message unsent', async () => {
  const { send, mailServer } = await setUpParticipation({
    mail: {
      onRcptTo: ({ address }, _session, done) =>
        done(address === 'ama@example.org' ? refusal(550, '5.1.1 No') : undefined),
    },
  });
  const { status, page } = await send(complete);
  expect(status).toBe(200);
  expect(page.text).toContain(t.sent.noCopy);
  expect(mailServer.taken).toHaveLength(1);
});

test('the same message sent twice has one Message-ID, another message has another', async () => {
  const { send, mailServer } = await setUpParticipation();
  const other = { ...complete, copy: '', message: 'Iets anders.' };
  for (const typed of [{ ...complete, copy: '' }, { ...complete, copy: '' }, other]) await send(typed);
  const [first, again, third] = mailServer.taken.map((source) => /^Message-ID: (\S+)/im.exec(source)?.[1]);
  expect(first).toBeDefined();
  expect(again).toBe(first);
  expect(third).not.toBe(first);
});

test('a name cannot add a header or a receiver', async () => {
  const { send, mailServer } = await setUpParticipation();
  await send({ ...complete, name: 'Ama\r\nBcc: all@example.org', copy: '' });
  const [headers] = mailServer.taken[0]?.split('\r\n\r\n') ?? [];
  expect(headers).toMatch(/^Reply-To: /m);
  expect(headers).not.toMatch(/^Bcc:/im);
});
