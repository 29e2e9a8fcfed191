import { answerTreasurer } from '../treasurer/answer-treasurer.ts';
import type { Create } from './connection.ts';
import { connectTreasurer } from './treasurer.ts';

/** The treasurer's pages, for `Connection.endpoint`. */
export const treasurer: Create = async (services, { env, host, onClose }) => {
  const deps = await connectTreasurer(services, env, host);
  onClose(() => deps.close());
  return answerTreasurer(deps);
};
