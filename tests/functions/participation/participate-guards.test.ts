import { expect, test } from 'vitest';
import { participation as t } from '../../../src/i18n/nl/participation.ts';
import { routes } from '../../../src/routes.ts';
import { get, textAt } from '../donations/donation-setup.ts';
import { complete, newRoom, organisation, rooms, setUpParticipation } from './participate-setup.ts';

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
  expect(mailServer.taken.filter((source) => /^To: ama@example\.org/m.test(source))).toHaveLength(3);
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
