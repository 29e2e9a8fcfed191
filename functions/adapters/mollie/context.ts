import type { MollieClient } from '@mollie/api-client';
import type { Call } from '../provider/call.ts';

export interface MollieContext {
  readonly client: MollieClient;
  readonly call: Call;
  readonly webhooks: 'send' | 'omit';
}
