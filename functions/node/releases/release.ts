import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import type { HeldBack } from '../../../src/domain/editing/build-outcome.ts';

/** A site that was built, and from what. */
export interface Release {
  readonly folder: string;
  readonly commit: string | undefined;
  /** ISO 8601, UTC; empty when the site does not say. */
  readonly builtAt: string;
  /** Files that stayed what they were, because the site could not be built with the newer ones. */
  readonly heldBack: readonly HeldBack[];
}

/** Stands in each release of our own; a dot keeps it from visitors. */
export const heldBackFile = '.held-back.json';

export async function readRelease(folder: string): Promise<Release> {
  const build = buildFile.safeParse(await readJson(path.join(folder, 'build.json')));
  const heldBack = heldBackList.safeParse(await readJson(path.join(folder, heldBackFile)));
  return {
    folder,
    commit: build.data?.commit ?? undefined,
    builtAt: build.data?.builtAt ?? '',
    heldBack: heldBack.data ?? [],
  };
}

const buildFile = z.object({ commit: z.string().nullable(), builtAt: z.string() });
const heldBackList = z.array(z.object({ path: z.string(), goodCommit: z.string(), problem: z.string() }));

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
