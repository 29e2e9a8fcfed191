import { readText } from './read-text.ts';

export interface ReadForm {
  readonly outcome: 'read';
  /** A field that is not there is empty. */
  readonly get: (name: string) => string;
  readonly all: (name: string) => readonly string[];
}
export type FormBody = ReadForm | { readonly outcome: 'too-large' } | { readonly outcome: 'unreadable' };

/** The largest form of ours fits, with every character that was typed written as the 9 bytes that it can take at most. */
const longestBody = 16 * 1024;

/** Reads a form as browsers send it, and stops reading what is too large. It is read once, and may be asked for again. */
export function readForm(request: Request): Promise<FormBody> {
  const known = forms.get(request) ?? read(request);
  forms.set(request, known);
  return known;
}

const forms = new WeakMap<Request, Promise<FormBody>>();

async function read(request: Request): Promise<FormBody> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (Number(request.headers.get('Content-Length')) > longestBody) return { outcome: 'too-large' };
  if (type !== 'application/x-www-form-urlencoded') return { outcome: 'unreadable' };
  const text = await readText(request, longestBody);
  if (text === undefined) return { outcome: 'too-large' };
  const fields = new URLSearchParams(text);
  return { outcome: 'read', get: (name) => fields.get(name) ?? '', all: (name) => fields.getAll(name) };
}
