import { cmsEndpoints } from '../../domain/editing/endpoints.ts';
import type { StoreAction, StoreAnswers, StoreRequest } from '../../domain/editing/protocol.ts';
import { logInAgain } from '../dialogs/log-in-again.ts';
import { waitForConnection } from '../dialogs/connection.ts';
import { post } from '../login/post.ts';
import { Refusal } from './refusal.ts';

export type ParamsOf<Action extends StoreAction> = Extract<StoreRequest, { action: Action }>['params'];

/**
 * Asks the server, for as long as it takes: without a connection it waits for one, after a session has ended it waits for a
 * login. Nothing that somebody wrote goes away meanwhile.
 * @throws Refusal when the server says no
 */
export async function callStore<Action extends StoreAction>(
  action: Action,
  params: ParamsOf<Action>,
): Promise<StoreAnswers[Action]> {
  for (let attempt = 1; ; attempt++) {
    const answer = await post<StoreAnswers[Action]>(cmsEndpoints.store, { action, params });
    if (answer.outcome === 'done') return answer.body;
    if (answer.outcome === 'unreachable') await waitForConnection(attempt);
    else if (answer.status === 401) await logInAgain();
    else throw new Refusal(answer.status, answer.failure);
  }
}
