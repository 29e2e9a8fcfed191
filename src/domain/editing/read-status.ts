import type { Editor } from './editors.ts';
import { hashOfEmail } from './hashes.ts';
import type { DeployState, Publish } from './publish-ports.ts';
import type { PublishDeps } from './commit-changes.ts';

/** `undefined`: this editor has not published yet. */
export async function readStatus(
  deps: Pick<PublishDeps, 'publishes' | 'deployer' | 'secrets'>,
  editor: Editor,
): Promise<{ publish: Publish; deploy: DeployState } | undefined> {
  const publish = await deps.publishes.last(await hashOfEmail(deps.secrets, editor.email));
  return publish && { publish, deploy: await deps.deployer.stateOf(publish.commit) };
}
