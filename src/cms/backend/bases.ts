/**
 * Which version of each file this editor has read, so that the server can tell when somebody else saved in between.
 * Kept in the browser too: a text that comes back after a crash must be held against the version it was written on.
 */
const bases = new Map<string, string>();

export function rememberBase(path: string, id: string): void {
  bases.set(path, id);
}

export function readBase(path: string): string | undefined {
  return bases.get(path);
}

export function forgetBase(path: string): void {
  bases.delete(path);
}

/** Beside the crash backup of an entry. */
export function keepBase(path: string): void {
  const id = bases.get(path);
  if (id !== undefined) localStorage.setItem(keyOf(path), id);
}

/** The text that is shown is now that of the backup. */
export function restoreBase(path: string): void {
  const id = localStorage.getItem(keyOf(path));
  if (id !== null) bases.set(path, id);
}

export function dropKeptBase(path: string): void {
  localStorage.removeItem(keyOf(path));
}

function keyOf(path: string): string {
  return `cms-base:${path}`;
}
