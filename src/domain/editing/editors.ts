import { roles, type Role, type Session } from './login-protocol.ts';

/** Somebody who may log in. Only a redacteur has a room: whose notices he or she writes. */
export type Editor = Session;

/** A line of `CMS_EDITORS` that cannot be read, with what is wrong in English, for whoever runs the site. */
export interface EditorsProblem {
  readonly part: string;
  readonly message: string;
}

/** `Anna de Vries <anna@example.org> redacteur:de-klop; Bo <bo@example.org> beheerder` */
export function parseEditors(text: string): { editors: Editor[]; problems: EditorsProblem[] } {
  const editors: Editor[] = [];
  const problems: EditorsProblem[] = [];
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  for (const part of parts.filter((one) => one !== '')) {
    const editor = parseEditor(part);
    if (typeof editor === 'string') problems.push({ part, message: editor });
    else if (findEditor(editors, editor.email)) problems.push({ part, message: 'has an address that came before' });
    else editors.push(editor);
  }
  return { editors, problems };
}

/** Addresses differ in more than capitals only at hosts that nobody uses. */
export function findEditor(editors: readonly Editor[], email: string): Editor | undefined {
  return editors.find((editor) => editor.email === normalEmail(email));
}

export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Neither the name nor the address can break out of a Git author line. */
const line =
  /^(?<name>[^<>"\p{Cc}]{1,60}?) <(?<email>[^<>\s@]+@[^<>\s@]+\.[^<>\s@]+)> (?<role>[a-z]+)(?::(?<room>[a-z0-9-]+))?$/u;

function parseEditor(part: string): Editor | string {
  const { name, email, role, room } = line.exec(part)?.groups ?? {};
  if (name === undefined || email === undefined || role === undefined)
    return 'is not `name <mail> role` or `name <mail> redacteur:room`';
  if (!isRole(role)) return `has a role that is none of ${roles.join(', ')}`;
  if (room !== undefined && role !== 'redacteur') return 'has a room, which only a redacteur has';
  return { name, email: normalEmail(email), role, ...(room !== undefined && { room }) };
}

function isRole(text: string): text is Role {
  return roles.some((role) => role === text);
}
