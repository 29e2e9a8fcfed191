import { ProviderUnavailable, type Clock, type PaymentProvider } from '../../src/domain/donations/provider/ports.ts';

type LookUp = PaymentProvider['readPayment'];

/** ms; a payment that the provider makes at this moment may be called unknown for a second or two. */
const remembered = 30_000;
const mostRemembered = 5_000;
/** Look-ups at once, and in a row before one more is let through each `pause` ms: donors who are paying go first. */
const most = { atOnce: 4, inARow: 20, pause: 500 };

/**
 * Asks the provider about payments that no books of ours know. Anybody can call a webhook with an id of his own, so these look-ups
 * are few, however often it is called; what is refused now, a real provider sends again. Only an id that the provider itself called
 * unknown is remembered.
 * @throws ProviderUnavailable when there were too many
 */
export function boundedLookUp(readPayment: LookUp, clock: Clock): LookUp {
  const unknown = new Map<string, number>();
  let underWay = 0;
  let credit: number = most.inARow;
  let creditedAt = clock.now();

  function takeTurn(): void {
    const now = clock.now();
    credit = Math.min(most.inARow, credit + Math.max(0, now - creditedAt) / most.pause);
    creditedAt = now;
    if (underWay >= most.atOnce || credit < 1) throw new ProviderUnavailable('too many unknown payments at once');
    credit -= 1;
  }

  return async (paymentId) => {
    if ((unknown.get(paymentId) ?? 0) > clock.now()) return undefined;
    takeTurn();
    underWay += 1;
    try {
      const payment = await readPayment(paymentId);
      if (payment === undefined) {
        const [oldest] = unknown.keys();
        if (unknown.size >= mostRemembered && oldest !== undefined) unknown.delete(oldest);
        unknown.set(paymentId, clock.now() + remembered);
      }
      return payment;
    } finally {
      underWay -= 1;
    }
  };
}
