/** What somebody typed and what is not on the server yet. On this device, in the browser's own storage: it outlives a tab that is killed. */
export interface KeptText {
  /** Of one form in one tab, so that two of them never write over each other. */
  readonly id: string;
  /** E-mail address: on a shared phone nobody is offered what another wrote. */
  readonly person: string;
  readonly collection: string;
  /** Empty for what is new. */
  readonly slug: string;
  readonly title: string;
  readonly data: object;
  /** Version of the file that the text was written on, so that a conflict is still seen. */
  readonly base?: string;
  /** Paths of photos and documents that go along. */
  readonly files: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When somebody said "niet nu": a week later it goes. */
  readonly notNow?: number;
}

const prefix = 'cms-text:';
const week = 7 * 24 * 3600_000;

/** @returns whether there was room for it */
export function keepText(text: KeptText): boolean {
  try {
    localStorage.setItem(prefix + text.id, JSON.stringify(text));
    return true;
  } catch {
    return false;
  }
}

export function forgetText(id: string): void {
  localStorage.removeItem(prefix + id);
}

export function keptText(id: string): KeptText | undefined {
  return parse(localStorage.getItem(prefix + id));
}

/** The texts of one person that stand in no form of any tab, newest first. */
export async function foundTexts(person: string, now = Date.now()): Promise<readonly KeptText[]> {
  const open = await openElsewhere();
  return Object.keys(localStorage)
    .flatMap((key) => (key.startsWith(prefix) ? (parse(localStorage.getItem(key)) ?? []) : []))
    .filter((text) => {
      const isOver = text.notNow !== undefined && now - text.notNow > week;
      if (isOver) forgetText(text.id);
      return !isOver && text.person === person && !open.has(text.id);
    })
    .toSorted((one, other) => other.at - one.at);
}

/** Says to every tab that a form shows this text. A browser takes the lock back itself when the tab dies. */
export function holdText(id: string): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  void navigator.locks.request(prefix + id, () => promise);
  return resolve;
}

async function openElsewhere(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name = '' }) => (name.startsWith(prefix) ? name.slice(prefix.length) : [])));
}

function parse(stored: string | null): KeptText | undefined {
  if (stored === null) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `keepText` writes here.
  return JSON.parse(stored) as KeptText;
}
