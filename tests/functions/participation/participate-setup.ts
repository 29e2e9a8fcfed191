import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openFileStorage } from '../../../functions/adapters/ledger/file-storage.ts';
import { smtpPost } from '../../../functions/adapters/mail/smtp.ts';
import { answerParticipate } from '../../../functions/participation/participate.ts';
import { clientAddressOf } from '../../../functions/http/client-address.ts';
import { slidingLimits } from '../../../functions/adapters/system/sliding-limits.ts';
import type { Recipients } from '../../../src/domain/participation/recipients.ts';
import { endpoints } from '../../../src/routes.ts';
import { contentMarker, titleMarker, writeFrameData } from '../../../src/views/ui/page-shell.ts';
import { from, startMailServer } from '../../contracts/mail-setup.ts';
import { setClock, start } from '../../doubles/fund.ts';
import { documentOf, post, siteUrl, type Sender } from '../donations/donation-setup.ts';

export const organisation = { name: 'BuurtWerkKamers', email: 'post@example.org' };
export const rooms = [
  { slug: 'de-klop', name: 'De Klop', city: 'Utrecht', email: 'klop@example.org' },
  { slug: 'top', name: 'TOP', city: 'Utrecht' },
];

/** What somebody fills in who wants all of it. */
export const complete = {
  topic: 'offer',
  room: 'de-klop',
  message: 'Ik kan naaien.\r\nIk heb een machine & garen.',
  name: 'Ama Mensah',
  email: 'ama@example.org',
  phone: '06 12345678',
  copy: 'yes',
};

interface SetUp {
  readonly recipients?: Recipients;
  readonly mail?: Parameters<typeof startMailServer>[0];
  readonly perVisitor?: number;
}

/** Everything real but the clock and the host: counters in a file, letters over SMTP. */
export async function setUpParticipation({ recipients = { organisation, rooms }, mail, perVisitor = 100 }: SetUp = {}) {
  const clock = setClock(start);
  const folder = await mkdtemp(join(tmpdir(), 'participate-'));
  const storage = await openFileStorage(`file:${join(folder, 'counters.db')}`);
  onTestFinished(async () => {
    storage.close();
    await rm(folder, { recursive: true });
  });
  const mailServer = await startMailServer(mail);
  const html = `<!doctype html><title>${titleMarker}</title><h1>${titleMarker}</h1>${contentMarker}${writeFrameData(recipients)}`;
  const answer = answerParticipate({
    clock,
    siteUrl,
    pageShell: async () => ({ html, headers: new Headers({ 'Content-Security-Policy': "default-src 'none'" }) }),
    post: smtpPost({ url: mailServer.url, from, timeLimit: 1_000 }),
    limits: slidingLimits(
      {
        counters: storage.counters,
        clock,
        visitorKey: async (request) => clientAddressOf(request),
        emailKey: async (email) => email,
      },
      { perVisitor, perEmail: 3, global: 100 },
    ),
  });
  return {
    mailServer,
    send: async (fields: Readonly<Record<string, string>>, sender?: Sender) => {
      const response = await answer(post(endpoints.participate, fields, sender));
      return { response, status: response.status, page: await documentOf(response) };
    },
    answer,
  };
}

/** The same for a room that is not there yet. */
export const newRoom = { ...complete, topic: 'new-room', room: '', place: 'Lombok, Utrecht' };
