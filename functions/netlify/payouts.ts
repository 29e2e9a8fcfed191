import { readPayoutsUntil } from '../jobs/payouts.ts';
import { hosted } from './runtime/hosted.ts';
import { connectPayouts } from '../wiring/payouts.ts';

/** ms; a scheduled function may take thirty seconds. */
const budget = 18_000;

export default hosted(async (services, { env }) => {
  const deps = await connectPayouts(services, env);
  return async () => {
    await readPayoutsUntil(deps, deps.clock.now() + budget);
    return new Response(null, { status: 204 });
  };
});
export const config = { schedule: '23 * * * *' };
