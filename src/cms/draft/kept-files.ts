import localForage from 'localforage';

/** Photos and documents that go along with a kept text: too large for where the text is. */
const keyOf = (path: string) => `cms-file:${path}`;

export async function keepFile(path: string, file: File): Promise<void> {
  // A phone that is full keeps the text without the photo.
  await localForage.setItem(keyOf(path), file).catch(() => undefined);
}

export async function keptFile(path: string): Promise<File | undefined> {
  return (await localForage.getItem<File>(keyOf(path)).catch(() => null)) ?? undefined;
}

export function forgetFiles(paths: readonly string[]): void {
  for (const path of paths) void localForage.removeItem(keyOf(path)).catch(() => undefined);
}
