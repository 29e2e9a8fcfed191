import { forgetUntil } from '../jobs/retention.ts';
import { hostedJob } from './runtime/hosted.ts';

/** ms; a scheduled function may take thirty seconds. */
const budget = 18_000;

export default hostedJob((services) => forgetUntil(services, services.clock.now() + budget));
export const config = { schedule: '17 3 * * *' };
