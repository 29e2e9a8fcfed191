import * as z from 'zod';

/** What travels under /api/cms/login, /session and /logout, as JSON; see `protocol.ts`. */

/** POST login: 200 `Sent`, whoever asks. */
export const loginRequest = z.object({ email: z.string().trim().max(254).pipe(z.email()) });
export type LoginRequest = z.infer<typeof loginRequest>;
/** A sentence to show: there is a mail, if we know the address. */
export interface Sent {
  readonly message: string;
}

/** POST login/code: 200 `Session` with the cookie; 401 `wrong-code`. Spaces in the code do not matter. */
export const loginCodeRequest = z.object({
  email: loginRequest.shape.email,
  code: z
    .string()
    .transform((code) => code.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
});
export type LoginCodeRequest = z.input<typeof loginCodeRequest>;

/** `beheerder` may do all, `redacteur` news, activities and the notices of the own room, `penningmeester` nothing here. */
export const roles = ['redacteur', 'beheerder', 'penningmeester'] as const;
export type Role = (typeof roles)[number];

/** GET session: 200, or 401 `no-session`. */
export interface Session {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Slug of the room whose notices a redacteur writes. */
  readonly room?: string;
}
