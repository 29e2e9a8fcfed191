import { open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { readRelease, type Release } from './release.ts';
import { whatIsMissing } from './whole-site.ts';

/** Releases beside each other in one folder, and a file that says which of them visitors see, also after a restart. */
export class Releases {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = path.resolve(folder);
  }

  /** Where the next one is built. Its name keeps it from being served. */
  startFolder(now: Date): { readonly building: string; readonly done: string } {
    const name = now.toISOString().replaceAll(/\D/g, '');
    return { building: path.join(this.#folder, unfinished + name), done: path.join(this.#folder, name) };
  }

  /** From this moment on also a restart serves it: one rename decides. */
  async makeCurrent(release: string): Promise<void> {
    const next = path.join(this.#folder, `${unfinished}current`);
    const file = await open(next, 'w');
    try {
      await file.writeFile(path.basename(release));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(next, path.join(this.#folder, current));
  }

  /**
   * The site to begin with: the current release, or `dist` when that was built later. Only a whole one counts.
   * @param ofOurOwn - whether this machine makes releases itself; else it serves `dist`
   * @throws Error that says what `dist` lacks, when there is no whole site at all
   */
  async first(dist: string, { ofOurOwn }: { readonly ofOurOwn: boolean }): Promise<Release> {
    const own = ofOurOwn ? [await this.#current()] : [];
    const release =
      (await this.#wholeOf([...own, path.resolve(dist)])) ?? (ofOurOwn && (await this.#wholeOf(await this.#names())));
    if (release) return release;
    const missing = await whatIsMissing(dist);
    throw new Error(`No whole site in ${dist}: ${missing} is missing. Run \`npm run build\` first.`);
  }

  /** Removes what a build that was stopped left behind, and all but the current release and the one before, which somebody may be loading. */
  async forgetOthers(): Promise<void> {
    const [names, kept] = [await this.#names(), await this.#current()];
    const before = names.filter((name) => name !== kept).at(-1);
    const all = await readdir(this.#folder).catch(() => []);
    const others = all.filter((name) => ![current, kept, before].includes(name));
    await Promise.all(others.map((name) => rm(path.join(this.#folder, name), { recursive: true, force: true })));
  }

  async #wholeOf(names: readonly (string | undefined)[]): Promise<Release | undefined> {
    let newest: Release | undefined;
    for (const name of names) {
      if (name === undefined) continue;
      const release = await readRelease(path.resolve(this.#folder, name));
      if (newest && newest.builtAt >= release.builtAt) continue;
      if ((await whatIsMissing(release.folder)) === undefined) newest = release;
    }
    return newest;
  }

  async #current(): Promise<string | undefined> {
    const name = await readFile(path.join(this.#folder, current), 'utf8').catch(() => '');
    return /^\d+$/.test(name) ? name : undefined;
  }

  async #names(): Promise<string[]> {
    const names = await readdir(this.#folder).catch(() => []);
    return names.filter((name) => /^\d+$/.test(name)).toSorted();
  }
}

const current = 'current';
const unfinished = '.unfinished-';
