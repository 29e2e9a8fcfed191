import type { PublishOutcome } from '../../src/domain/editing/commit-changes.ts';
import { contentPrefix } from '../../src/domain/editing/endpoints.ts';
import type { RefusedFile } from '../../src/domain/editing/prepare-assets.ts';
import type { Conflict, EditingProblem } from '../../src/domain/editing/failure.ts';
import type { Published, PublishStatus } from '../../src/domain/editing/protocol.ts';
import type { DeployState, Publish } from '../../src/domain/editing/publish-ports.ts';
import type { UndoOutcome } from '../../src/domain/editing/undo.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { formatDate } from '../../src/views/ui/format.ts';
import { answerWith, fail, failWith } from '../login/answers.ts';

/** What came of something that an editor saved, took away or undid. */
export function answerOutcome(done: PublishOutcome | UndoOutcome, message: string, today: string): Response {
  switch (done.outcome) {
    case 'published':
      return answerWith(publishedAnswer(done.publish, message, today));
    case 'forbidden':
      return fail('forbidden');
    case 'nothing-to-undo':
      return fail('nothing-to-undo');
    case 'refused':
      return failWith(422, { code: 'refused', error: editing.refused, problems: done.problems.map(asProblem) });
    case 'conflict':
      return failWith(409, { code: 'conflict', error: editing.conflict, conflicts: done.conflicts.map(asConflict) });
    default:
      return done satisfies never;
  }
}

export function statusAnswer(
  { commit, visibility, canUndo, path, changes }: Publish,
  deploy: DeployState,
  today: string,
): PublishStatus {
  const main = changes.find((change) => change.path === path);
  const done = main?.before === null ? 'added' : main?.after === null ? 'removed' : 'changed';
  const about = { commit, canUndo, path: contentPrefix + path, done } as const;
  if (deploy.state === 'failed') {
    const problem = deploy.problem !== undefined && { problem: deploy.problem };
    return { ...about, state: 'failed', sentence: editing.status.failed, ...problem };
  }
  const isGone = changes.some((change) => change.path === path && change.after === null);
  if (isGone && deploy.state === 'live') return { ...about, state: 'removed', sentence: editing.status.removed };
  if (visibility.kind === 'draft') return { ...about, state: 'draft', sentence: editing.status.draft };
  if (visibility.kind === 'planned' && visibility.from > today)
    return { ...about, state: 'planned', sentence: editing.status.planned(formatDate(visibility.from)) };
  const { state } = deploy;
  const link = visibility.kind === 'visible' && state === 'live' && visibility.address;
  return { ...about, state, sentence: editing.status[state], ...(link && { link }) };
}

function publishedAnswer(publish: Publish, message: string, today: string): Published {
  return {
    message,
    commit: publish.commit,
    files: publish.changes.flatMap(({ path, after }) =>
      after === null ? [] : [{ path: contentPrefix + path, id: after }],
    ),
    gone: publish.changes.flatMap(({ path, after }) => (after === null ? [contentPrefix + path] : [])),
    status: statusAnswer(publish, { state: 'building' }, today),
  };
}

function asProblem(found: EditingProblem | RefusedFile): EditingProblem {
  const path = contentPrefix + found.path;
  return 'reason' in found ? { path, place: [], message: editing.assets[found.reason] } : { ...found, path };
}

function asConflict(conflict: Conflict): Conflict {
  return { ...conflict, path: contentPrefix + conflict.path };
}
