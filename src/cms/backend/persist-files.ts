import type { Asset, DataFile, Published } from '../../domain/editing/protocol.ts';
import { chooseVersion } from '../dialogs/choose-version.ts';
import { showProblems } from '../show-problems.ts';
import { forgetBase } from './bases.ts';
import { callStore } from './call-store.ts';
import { currentDraft } from '../draft/open-draft.ts';
import { Refusal } from './refusal.ts';

/**
 * Publishes, and when somebody else was first lets the editor choose.
 * @throws Refusal for what has to be put right first, which then stands at the field
 */
export async function persistFiles(dataFiles: readonly DataFile[], assets: readonly Asset[]): Promise<Published> {
  try {
    return await callStore('persistEntry', { dataFiles: [...dataFiles], assets: [...assets] });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { failure } = error;
    if (failure.code === 'refused') showProblems(failure.problems);
    if (failure.code !== 'conflict') throw error;
    const choice = await chooseVersion(failure.conflicts);
    if (choice === 'mine') {
      const bases = new Map(failure.conflicts.map(({ path, theirsId }) => [path, theirsId]));
      const again = dataFiles.map((file) => ({ ...file, base: bases.get(file.path) ?? file.base ?? null }));
      return persistFiles(again, assets);
    }
    if (choice === 'theirs') {
      for (const { path } of failure.conflicts) forgetBase(path);
      // Once the answer of this save is dealt with.
      setTimeout(() => void currentDraft()?.reload());
    }
    throw new Refusal(error.status, { ...failure, error: notSaved[choice] });
  }
}

const notSaved = {
  theirs: 'U houdt de tekst van de ander. Er is niets veranderd.',
  neither: 'Uw tekst staat er nog.',
} as const;
