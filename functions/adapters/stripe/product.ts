import { ProviderRefused } from '../../../src/domain/donations/provider/ports.ts';
import { unlessMissing } from '../provider/call.ts';
import type { StripeContext } from './context.ts';

/** Prices of subscriptions belong to a product. Ours has an id of our own choice, so that there is one. */
const id = 'gift';

export async function giftProduct({ client, call }: StripeContext): Promise<string> {
  const known = await unlessMissing(() => call(() => client.products.retrieve(id)));
  if (known !== undefined) return id;
  try {
    await call(() => client.products.create({ id, name: 'Gift' }));
  } catch (error) {
    // Somebody was first.
    if (!(error instanceof ProviderRefused)) throw error;
  }
  return id;
}
