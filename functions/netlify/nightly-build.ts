import { startBuild } from '../jobs/nightly-build.ts';
import { readEnv } from '../settings/env.ts';

export default () => startBuild(readEnv().BUILD_HOOK_URL);
/** UTC: five past midnight in the Netherlands is one of the two. */
export const config = { schedule: '5 22,23 * * *' };
