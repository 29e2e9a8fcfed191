import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { smtpPost } from '../../functions/adapters/mail/smtp.ts';
import { aLetter, answer, from, startMailServer } from './mail-setup.ts';

const send = (url: string) => smtpPost({ url, from, timeLimit: 1_000 })(aLetter);

test('a letter arrives whole: receiver, subject, text and HTML', async () => {
  const { url, taken } = await startMailServer();
  expect(await send(url)).toBe('accepted');
  expect(taken).toHaveLength(1);
  const [source = ''] = taken;
  expect(source).toMatch(/^From: BuurtWerkKamers <fonds@example\.org>/m);
  expect(source).toMatch(/^To: .*<ama@example\.org>/m);
  expect(source).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(source).toContain('multipart/alternative');
  expect(source).toContain('.Een regel met een punt.');
});

test('a letter to several goes to each, and each sees whom else it went to', async () => {
  const asked: string[] = [];
  const { url, taken } = await startMailServer({
    onRcptTo({ address }, _session, done) {
      asked.push(address);
      done(address.startsWith('weg') ? answer(550, '5.1.1 No such user') : undefined);
    },
  });
  const also = [{ name: 'Bo', email: 'bo@example.org' }, { email: 'weg@example.org' }];
  expect(await smtpPost({ url, from })({ ...aLetter, also })).toBe('accepted');
  expect(asked).toEqual(['ama@example.org', 'bo@example.org', 'weg@example.org']);
  expect(taken).toHaveLength(1);
  expect(taken[0]?.replaceAll(/\r\n\s+/g, ' ')).toMatch(
    /^To: .*<ama@example\.org>, Bo <bo@example\.org>, weg@example\.org$/m,
  );
});

test('a letter that is sent again has the same Message-ID, another letter has another', async () => {
  const { url, taken } = await startMailServer();
  const post = smtpPost({ url, from });
  for (const id of ['d1:thank-you', 'd1:thank-you', 'd2:thank-you']) await post({ ...aLetter, id });
  const [first, again, other] = taken.map((source) => /^Message-ID: (<\w+@example\.org>)/im.exec(source)?.[1]);
  expect(first).toBeDefined();
  expect(again).toBe(first);
  expect(other).not.toBe(first);
});

test.each([
  ['greylisting', 451, '4.7.1 Please try again later', 'not-accepted'],
  ['a full mailbox for now', 452, '4.2.2 Mailbox full', 'not-accepted'],
  ['no such mailbox', 550, '5.1.1 No such user', 'refused'],
  ['no such mailbox, without words of its own', 550, 'No', 'refused'],
  ['a sender that may not send', 550, '5.7.1 Relaying denied', 'not-accepted'],
  ['a login that is missing', 530, '5.7.0 Authentication required', 'not-accepted'],
])('%s when the receiver is named (%i) is %s', async (_, code, message, fate) => {
  const { url, taken } = await startMailServer({
    onRcptTo: (_address, _session, done) => done(answer(code, message)),
  });
  expect(await send(url)).toBe(fate);
  expect(taken).toEqual([]);
});

test.each([
  [451, '4.3.0 Try later', 'not-accepted'],
  [554, '5.6.0 Not like this', 'refused'],
])('after the text the server answers %i: %s', async (code, message, fate) => {
  const { url } = await startMailServer({
    onData(stream, _session, done) {
      stream.resume().once('end', () => done(answer(code, message)));
    },
  });
  expect(await send(url)).toBe(fate);
});

test('our own sender refused is ours to repair, so the letter waits', async () => {
  const { url } = await startMailServer({ onMailFrom: (_address, _session, done) => done(answer(550, 'Who are you')) });
  expect(await send(url)).toBe('not-accepted');
});

test('a wrong password is ours to repair, so the letter waits', async () => {
  const { port } = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(answer(535, 'Wrong')),
  });
  expect(await send(`smtp://fonds:fout@127.0.0.1:${port}`)).toBe('not-accepted');
});

test('a right password gets the letter through', async () => {
  const logins: unknown[] = [];
  const { port, taken } = await startMailServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username, password }, _session, done) {
      logins.push([username, password]);
      done(null, { user: 'fonds' });
    },
  });
  expect(await send(`smtp://fonds:g%40d@127.0.0.1:${port}`)).toBe('accepted');
  expect(logins).toEqual([['fonds', 'g@d']]);
  expect(taken).toHaveLength(1);
});

test('no server at all: surely nobody got it', async () => {
  const { port } = await rawServer((socket) => socket.destroy());
  expect(await send('smtp://127.0.0.1:1')).toBe('not-accepted');
  expect(await send(`smtp://127.0.0.1:${port}`)).toBe('not-accepted');
});

test('a server that does not greet: surely nobody got it', async () => {
  const { port } = await rawServer(() => {});
  expect(await send(`smtp://127.0.0.1:${port}`)).toBe('not-accepted');
});

test('the line breaks while the receiver is named: surely nobody got it', async () => {
  const { port } = await rawServer((socket) => converse(socket, { 'RCPT TO': undefined }));
  expect(await send(`smtp://127.0.0.1:${port}`)).toBe('not-accepted');
});

test('the server has all but the end of the text when the letter is handed over, and nothing of it when that is refused', async () => {
  const texts: string[] = [];
  const { port } = await rawServer((socket) => {
    socket.on('data', (data) => texts.push(String(data)));
    converse(socket, {});
  });
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  const { promise: answered, resolve: answerWith } = Promise.withResolvers<boolean>();
  const sending = smtpPost({ url: `smtp://127.0.0.1:${port}`, from })(aLetter, () => {
    ask();
    return answered;
  });
  await asked;
  await vi.waitFor(() => expect(texts.join('')).toContain('Beste Ama'));
  expect(texts.join('')).not.toMatch(/\r\n\.\r\n$/);
  answerWith(false);
  expect(await sending).toBe('not-accepted');
  expect(texts.join('')).not.toMatch(/\r\n\.\r\n/);
});

test('a letter of which nobody could write down that it goes out does not go out', async () => {
  const { url, taken } = await startMailServer();
  const post = smtpPost({ url, from });
  expect(await post(aLetter, () => Promise.reject(new Error('database is locked')))).toBe('not-accepted');
  expect(taken).toEqual([]);
  expect(await post(aLetter, async () => true)).toBe('accepted');
  expect(taken).toHaveLength(1);
});

test('the line breaks after the text was sent: nobody knows', async () => {
  const { port } = await rawServer((socket) => converse(socket, { '.': undefined }));
  expect(await send(`smtp://127.0.0.1:${port}`)).toBe('unknown');
});

test('the server stays silent after the text was sent: nobody knows', async () => {
  const { port } = await rawServer((socket) => converse(socket, { '.': '' }));
  expect(await send(`smtp://127.0.0.1:${port}`)).toBe('unknown');
});

test('over a network nothing is said without TLS', async () => {
  const said: string[] = [];
  const { port } = await rawServer((socket) => {
    socket.on('data', (data) => said.push(String(data)));
    converse(socket, {});
  });
  // 127.0.0.2 is loopback too, but not a name by which we would know that.
  expect(await send(`smtp://127.0.0.2:${port}`)).toBe('not-accepted');
  expect(said.join('')).not.toMatch(/MAIL FROM|ama@/);
});

test('the reason of a failure is told, and not whose mail it was', async () => {
  const { url } = await startMailServer({
    onRcptTo: ({ address }, _session, done) => done(answer(550, `5.1.1 <${address}> unknown`)),
  });
  const failures: unknown[] = [];
  await smtpPost({ url, from, onFailure: (failure) => failures.push(failure) })(aLetter);
  expect(failures).toEqual([{ id: aLetter.id, fate: 'refused', reason: expect.stringContaining('5.1.1') }]);
  expect(JSON.stringify(failures)).not.toContain('ama@');
});

/** A server that does with a connection what a test wants. */
async function rawServer(take: (socket: Socket) => void): Promise<{ port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    take(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('The server has no port.');
  return { port: address.port };
}

/** Just enough SMTP; a step whose answer is `undefined` breaks the line, an empty one is silence. */
function converse(socket: Socket, special: Readonly<Record<string, string | undefined>>): void {
  socket.write('220 test\r\n');
  let inText = false;
  socket.on('data', (data) => {
    const line = String(data);
    if (inText && !/(^|\r\n)\.\r\n$/.test(line)) return;
    const step = inText ? '.' : /^(EHLO|MAIL FROM|RCPT TO|DATA|QUIT)/.exec(line)?.[1];
    if (step !== undefined && step in special) {
      const said = special[step];
      if (said === undefined) socket.destroy();
      return;
    }
    inText = step === 'DATA';
    socket.write(inText ? '354 go on\r\n' : '250 ok\r\n');
  });
}
