/**
 * Which version of each file this editor has read, so that the server can tell when somebody else saved in between.
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
