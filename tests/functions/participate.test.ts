import { describe, expect, test } from 'vitest';
import { participation as t } from '../../src/i18n/nl/participation.ts';
import type { MessageErrorCode, MessageField } from '../../src/participation/message.ts';
import { routes } from '../../src/routes.ts';
import { entriesOf } from '../../src/typed-object.ts';
import { answer as refusal } from '../contracts/mail-setup.ts';
import { get, textAt } from './donation-setup.ts';
import { complete, organisation, rooms, setUpParticipation } from './participate-setup.ts';

const newRoom = { ...complete, topic: 'new-room', room: '', place: 'Lombok, Utrecht' };

const mistakes: Readonly<
  Record<MessageErrorCode, { field: MessageField; typed: Readonly<Record<string, string>>; topic?: 'new-room' }>
> = {
  'room-unknown': { field: 'room', typed: { room: 'paleis' } },
  'place-missing': { field: 'place', typed: { place: ' ' }, topic: 'new-room' },
  'place-too-long': { field: 'place', typed: { place: 'a'.repeat(101) }, topic: 'new-room' },
  'message-missing': { field: 'message', typed: { message: ' \r\n ' } },
  'message-too-long': { field: 'message', typed: { message: 'a'.repeat(1001) } },
  'name-too-long': { field: 'name', typed: { name: 'a'.repeat(101) } },
  'no-way-back': { field: 'email', typed: { email: '', phone: '', copy: '' } },
  'email-invalid': { field: 'email', typed: { email: 'ama@' } },
  'phone-invalid': { field: 'phone', typed: { phone: 'bel maar' } },
  'copy-without-email': { field: 'email', typed: { email: '' } },
};

describe.each(entriesOf(mistakes))('%s', (code, { field, typed, topic = 'offer' }) => {
  test('is said at its field and in the summary, everything typed is still there, and nothing is sent', async () => {
    const { send, mailServer } = await setUpParticipation();
    const given: Record<string, string> = { ...(topic === 'new-room' ? newRoom : complete), ...typed };
    const { status, page } = await send(given);
    expect(status).toBe(422);
    expect(mailServer.taken).toEqual([]);
    expect(textAt(page, `#${topic}-${field}-error`)).toBe(`Fout: ${t.errors[code]}`);
    expect(textAt(page, `[role=alert] a[href="#${topic}-${field}"]`)).toBe(t.errors[code]);
    expect(page.querySelector(`#${topic}-${field}`)?.getAttribute('aria-describedby')).toContain(
      `${topic}-${field}-error`,
    );
    for (const name of ['name', 'email', 'phone'])
      expect(page.querySelector(`#${topic}-${name}`)?.getAttribute('value')).toBe(given[name]);
    expect(page.querySelector('textarea')?.text.replace(/^\n/, '')).toBe(given['message']);
    expect(page.querySelector('[name=copy]')?.hasAttribute('checked')).toBe(given['copy'] === 'yes');
    if (given['room'] === 'de-klop')
      expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe('de-klop');
  });
});

test('a message reaches the room, answers go to who wrote, and a copy to them', async () => {
  const { send, mailServer } = await setUpParticipation();
  const { status, page, response } = await send(complete);
  expect(status).toBe(200);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(textAt(page, 'h1')).toBe(t.sent.title);
  expect(page.text).toContain(t.sent.copy('ama@example.org'));
  expect(mailServer.taken).toHaveLength(2);
  const [letter = '', copy = ''] = mailServer.taken;
  expect(letter).toMatch(/^To: .*<klop@example\.org>/m);
  expect(letter).toMatch(/^Reply-To: .*<ama@example\.org>/m);
  expect(letter).toContain('Ik kan naaien.\r\nIk heb een machine & garen.');
  expect(letter).toContain('machine &amp; garen');
  expect(letter).toContain('Telefoon: 06 12345678');
  expect(copy).toMatch(/^To: .*<ama@example\.org>/m);
  expect(copy).not.toMatch(/^Reply-To/m);
  expect(copy).toContain('Ik kan naaien.');
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
  expect(mailServer.taken[0]).not.toMatch(/^Bcc:/im);
});

test.each(['"><script>alert(1)</script>', '</textarea><img src=x onerror=alert(1)>', '$& $1 $`'])(
  'what is typed is text on the page and in the mail: %s',
  async (evil) => {
    const { send, mailServer } = await setUpParticipation();
    const { page } = await send({ ...complete, message: evil, name: evil, email: evil, phone: evil, room: evil });
    expect(page.querySelectorAll('script, img, [onfocus]')).toHaveLength(0);
    expect(page.querySelector('textarea')?.text.replace(/^\n/, '')).toBe(evil);
    await send({ ...complete, message: evil, name: evil, copy: '' });
    const html = mailServer.taken[0]?.split('text/html')[1] ?? 'no letter';
    expect(html).not.toMatch(/<script|<img/);
  },
);

test.each([
  ['what people do not see', { leeg: 'x' }],
  ['it faster than anybody reads', { waited: '599' }],
])('a machine that fills in %s is not sent, and a person can press again', async (_, trap) => {
  const { send, mailServer } = await setUpParticipation();
  const { status, page } = await send({ ...complete, ...trap });
  expect(status).toBe(422);
  expect(mailServer.taken).toEqual([]);
  expect(textAt(page, 'h1')).toBe(t.notices.suspicious.title);
  expect(page.querySelector('textarea')?.text).toContain('Ik kan naaien.');
  expect(page.querySelector('[name=leeg]')?.getAttribute('value')).toBeUndefined();
});

test('who writes too often waits, and keeps the text', async () => {
  const { send, mailServer } = await setUpParticipation({ perVisitor: 1 });
  await send({ ...complete, copy: '' });
  const { status, page, response } = await send(complete);
  expect(status).toBe(429);
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(page.querySelector('textarea')?.text).toContain('Ik kan naaien.');
  expect(mailServer.taken).toHaveLength(1);
});

test('nobody fills a stranger’s mailbox with copies from many places', async () => {
  const { send, mailServer } = await setUpParticipation();
  for (let index = 0; index < 6; index += 1) await send(complete, { from: `192.0.2.${index}` });
  expect(mailServer.taken.filter((source) => /^To: .*<ama@example\.org>/m.test(source))).toHaveLength(3);
});

test.each([
  ['another site', 403, { 'Sec-Fetch-Site': 'cross-site' }, complete],
  ['a body that is too large', 413, {}, { ...complete, message: 'a'.repeat(20_000) }],
  ['no form', 400, { 'Content-Type': 'text/plain' }, complete],
  ['a topic that is not ours', 400, {}, { ...complete, topic: 'prijsvraag' }],
])('%s is answered with %i and sends nothing', async (_, expected, headers, typed) => {
  const { send, mailServer } = await setUpParticipation();
  const { status, page } = await send(typed, { headers });
  expect(status).toBe(expected);
  expect(page.querySelector(`a[href="${routes.participate}"]`)).not.toBeNull();
  expect(mailServer.taken).toEqual([]);
});

test.each([
  ['no address at all', { rooms: [] }, complete],
  ['no address of the organisation', { rooms }, newRoom],
])('with %s the page says so and nothing is sent', async (_, recipients, typed) => {
  const { send, mailServer } = await setUpParticipation({ recipients });
  const { status, page } = await send(typed);
  expect(status).toBe(409);
  expect(textAt(page, 'h1')).toBe(t.notices.closed.title);
  expect(mailServer.taken).toEqual([]);
});

test('the largest form that is allowed is read', async () => {
  const { send } = await setUpParticipation({ recipients: { organisation, rooms } });
  const widest = { message: '字'.repeat(1000), name: '字'.repeat(100), place: '字'.repeat(100), copy: '' };
  expect((await send({ ...newRoom, ...widest })).status).toBe(200);
});

test('to open the endpoint leads to the page with the forms', async () => {
  const { answer } = await setUpParticipation();
  const response = await answer(get('/api/participate'));
  expect([response.status, response.headers.get('Location')]).toEqual([303, routes.participate]);
});
