import { localDate } from '../../src/shared/calendar.ts';
import { addMedia } from '../../src/domain/editing/add-media.ts';
import { StoreUnavailable } from '../../src/domain/editing/content-store.ts';
import type { Editor } from '../../src/domain/editing/editors.ts';
import { mayEdit } from '../../src/domain/editing/permissions.ts';
import { storeRequest, type StoreRequest } from '../../src/domain/editing/protocol.ts';
import { publishEntry } from '../../src/domain/editing/publish.ts';
import { readStatus } from '../../src/domain/editing/read-status.ts';
import { removeFiles } from '../../src/domain/editing/remove-files.ts';
import { undoLastPublish } from '../../src/domain/editing/undo.ts';
import { editing } from '../../src/i18n/nl/editing.ts';
import { answerWith, fail } from '../login/answers.ts';
import type { EditingDeps } from './deps.ts';
import { answerOutcome, statusAnswer } from './publish-answers.ts';
import { listEntries, listMedia, readEntry, readMedia, readNamed } from './read-content.ts';
import { longestRequest, readRequest, refuseHead } from '../login/read-request.ts';
import { sessionCookie } from '../login/session-cookie.ts';
import { whoAsks } from '../login/who.ts';
import type { Handler } from '../http/deps.ts';
import { logError } from '../http/log.ts';

/** `POST /api/cms/store`: the actions of `protocol.ts`. Who asks is known before what is asked is read. */
export function answerCmsStore(deps: EditingDeps): Handler {
  return async (request) => {
    const who = await whoAsks(deps, request);
    if (!who) return refuseHead(request, deps.siteUrl) ?? fail('no-session');
    if (!mayEdit(who.editor)) return refuseHead(request, deps.siteUrl) ?? fail('forbidden');
    const asked = await readRequest(request, deps, storeRequest, longestRequest);
    if (asked instanceof Response) return asked;
    const response = await perform(deps, who.editor, asked);
    response.headers.append('Set-Cookie', sessionCookie(deps.siteUrl, who.session));
    return response;
  };
}

async function perform(deps: EditingDeps, editor: Editor, asked: StoreRequest): Promise<Response> {
  try {
    return await answerAction(deps, editor, asked);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    logError('content-store', error);
    return fail('unavailable');
  }
}

async function answerAction(deps: EditingDeps, editor: Editor, { action, params }: StoreRequest): Promise<Response> {
  const today = localDate(deps.clock.now());
  switch (action) {
    case 'entriesByFolder':
      return answerWith(await listEntries(deps, params.folder, params.extension));
    case 'entriesByFiles':
      return answerWith(await Promise.all(params.files.map((file) => readNamed(deps, file))));
    case 'getEntry':
      return found(await readEntry(deps, params.path));
    case 'getMedia':
      return answerWith(await listMedia(deps, params.mediaFolder));
    case 'getMediaFile':
      return found(await readMedia(deps, params.path));
    case 'persistEntry': {
      const message = editing.commits.save(params.dataFiles[0]?.path ?? '');
      return answerOutcome(await publishEntry(deps, editor, { ...params, message }), editing.saved, today);
    }
    case 'persistMedia': {
      const added = await addMedia(deps, editor, params.asset, editing.commits.media(params.asset.path));
      return added.outcome === 'published'
        ? found(await readMedia(deps, params.asset.path))
        : answerOutcome(added, editing.saved, today);
    }
    case 'deleteFiles': {
      const removal = {
        ...params,
        bases: params.bases ?? {},
        message: editing.commits.remove(params.paths.join(', ')),
      };
      return answerOutcome(await removeFiles(deps, editor, removal), editing.removed, today);
    }
    case 'status': {
      const status = await readStatus(deps, editor);
      return answerWith(status ? statusAnswer(status.publish, status.deploy, today) : { state: 'none' });
    }
    case 'undoLastPublish':
      return answerOutcome(
        await undoLastPublish(deps, editor, editing.commits.undo(editor.name)),
        editing.undone,
        today,
      );
    default:
      return action satisfies never;
  }
}

function found(file: object | undefined): Response {
  return file ? answerWith(file) : fail('not-found');
}
