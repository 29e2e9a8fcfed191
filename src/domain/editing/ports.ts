/** Milliseconds since 1970, UTC. */
export type Timestamp = number;
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export interface Clock {
  now(): Timestamp;
}

/** Everything that has to be impossible to guess. */
export interface Secrets {
  /** At least 128 random bits, safe in an address and a cookie. */
  token(): string;
  /** Six random digits. */
  code(): string;
  /** A keyed hash: who reads the database can log in with nothing of it, nor try out a million codes. */
  hash(text: string): Promise<string>;
}

/** A mail with a link and a code. All are kept as hashes, also the address: strangers type theirs too. Using one uses up both. */
export interface Login {
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly emailHash: string;
  readonly expiresAt: Timestamp;
}

export interface LoginStore {
  /** Keeps a login, forgets those that expired before `now`, and ends the earlier codes of the address: a guesser has one to guess. */
  add(login: Login, now: Timestamp): Promise<void>;
  /** Takes the login away and returns it, at most once however many ask at the same time. `undefined`: unknown, used or expired. */
  takeByToken(tokenHash: string, now: Timestamp): Promise<Pick<Login, 'emailHash'> | undefined>;
  takeByCode(emailHash: string, codeHash: string, now: Timestamp): Promise<Pick<Login, 'emailHash'> | undefined>;
}

export interface StoredSession {
  readonly hash: string;
  readonly emailHash: string;
  readonly createdAt: Timestamp;
  readonly seenAt: Timestamp;
}

export interface SessionStore {
  /** Keeps a session and forgets those not seen since `staleSince`. */
  add(session: StoredSession, staleSince: Timestamp): Promise<void>;
  find(hash: string): Promise<StoredSession | undefined>;
  touch(hash: string, seenAt: Timestamp): Promise<void>;
  remove(hash: string): Promise<void>;
}

/** Counts tries; holds across processes. Adds one to the slice that starts at `slice`, and returns the number since `since`. */
export interface Counters {
  count(key: string, slice: Timestamp, since: Timestamp): Promise<number>;
}
