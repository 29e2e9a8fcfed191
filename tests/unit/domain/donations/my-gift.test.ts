import { describe, expect, it } from 'vitest';
import { exportMyGift, openMyGift } from '../../../../src/domain/donations/self-service/my-gift.ts';
import { processOutbox } from '../../../../src/domain/donations/outbox/process-outbox.ts';
import { sendManageLinks } from '../../../../src/domain/donations/outbox/send-manage-links.ts';
import { startDonation } from '../../../../src/domain/donations/payments/start-donation.ts';
import { hour } from '../../../../src/shared/time.ts';
import { manageLinkValidFor, manageToken } from '../../../../src/domain/donations/payments/tokens.ts';
import { aRequest, booksOf, fund } from '../../../doubles/fund.ts';
import { monthly } from './stories.ts';

/** Valid for donation `id1`. */
async function monthlyWithLink() {
  const deps = await monthly();
  return { deps, token: await manageToken(deps.signer, 'id1', deps.clock.now()) };
}

describe('openMyGift', () => {
  it('shows history, next debit and donor, and changes nothing in a hundred visits', async () => {
    const { deps, token } = await monthlyWithLink();
    const before = await booksOf(deps, 'id1');
    for (let visit = 0; visit < 100; visit += 1) await openMyGift(deps, token);
    expect(await booksOf(deps, 'id1')).toEqual(before);
    expect(await openMyGift(deps, token)).toMatchObject({
      gift: {
        amount: 1000,
        nextDebit: '2026-12-23',
        history: [{ kind: 'gift', cents: 1000, bookedOn: '2026-11-23' }],
        canChange: true,
        paused: false,
        donor: { email: 'ama@example.org' },
      },
    });
  });

  it('does not open with a forged, foreign or expired link', async () => {
    const { deps, token } = await monthlyWithLink();
    expect(await openMyGift(deps, `x${token}`)).toEqual({ outcome: 'invalid-link' });
    expect(await openMyGift(deps, await deps.signer.sign('return', 'id1'))).toEqual({ outcome: 'invalid-link' });
    deps.clock.advance(manageLinkValidFor);
    expect(await openMyGift(deps, token)).toEqual({ outcome: 'expired-link' });
  });

  it('gives the donor all that is kept', async () => {
    const { deps, token } = await monthlyWithLink();
    const { entries } = await booksOf(deps, 'id1');
    expect(await exportMyGift(deps, token)).toMatchObject({
      gift: { entries, donor: { name: 'Ama', email: 'ama@example.org' } },
    });
  });
});

describe('sendManageLinks', () => {
  it('mails links to all gifts of an address, at most once an hour, and nothing to an address it does not know', async () => {
    const deps = fund();
    for (const key of ['a', 'b']) await startDonation(deps, aRequest(), key);
    for (let thrice = 0; thrice < 3; thrice += 1) await sendManageLinks(deps, 'AMA@example.org');
    await sendManageLinks(deps, 'nobody@example.org');
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent).toMatchObject([
      { kind: 'manage-links', to: { email: 'ama@example.org' }, gifts: [{}, {}] },
    ]);
    deps.clock.advance(hour);
    await sendManageLinks(deps, 'ama@example.org');
    await processOutbox(deps, { limit: 10 });
    expect(deps.mailer.sent).toHaveLength(2);
  });
});
