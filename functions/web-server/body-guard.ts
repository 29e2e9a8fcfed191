import type { IncomingMessage, ServerResponse } from 'node:http';

export interface BodyLimits {
  /** Bytes of what counts as a form. */
  readonly small: number;
  /** Bytes that all forms together may announce at once. */
  readonly smallInFlight: number;
  /** The same of everything that is larger. */
  readonly largeInFlight: number;
  /** ms that a sender has at first, and between two looks at how it goes. */
  readonly maxSilence: number;
  /** Bytes that have to come in that time. */
  readonly progress: number;
}

/** Of 2,000 forms and of four sets of photos. Who sends less than 8 kB in 10 s would need a minute for a letter. */
export const bodyLimits: BodyLimits = {
  small: 16 * 1024,
  smallInFlight: 32 * 2 ** 20,
  largeInFlight: 24 * 2 ** 20,
  maxSilence: 10_000,
  progress: 8 * 1024,
};

/** What functions take at most; a body without a length counts as one of these. */
const largest = 6_000_000;

export interface BodyGuard {
  /** Whether there is room for the body of a request. Then it is held until the answer is given, and dropped when it comes too slowly. */
  admit(request: IncomingMessage, response: ServerResponse): boolean;
  /** Bytes that are announced now. */
  inFlight(): number;
}

/** Bounds what bodies can take of our memory together, whoever sends them. */
export function createBodyGuard(limits: BodyLimits = bodyLimits): BodyGuard {
  const held = { small: 0, large: 0 };
  return {
    admit(request, response) {
      const bytes = announced(request);
      if (bytes === 0) return true;
      const pool = bytes <= limits.small ? 'small' : 'large';
      if (held[pool] + bytes > (pool === 'small' ? limits.smallInFlight : limits.largeInFlight)) return false;
      held[pool] += bytes;
      const timer = dropWhenSlow(request, limits);
      response.once('close', () => {
        held[pool] -= bytes;
        clearInterval(timer);
      });
      return true;
    },
    inFlight: () => held.small + held.large,
  };
}

function announced({ headers }: IncomingMessage): number {
  if (headers['transfer-encoding'] !== undefined) return largest;
  return Math.min(Number(headers['content-length'] ?? 0), largest);
}

function dropWhenSlow(request: IncomingMessage, { maxSilence, progress }: BodyLimits): NodeJS.Timeout {
  const { socket } = request;
  let before = socket.bytesRead;
  return setInterval(() => {
    if (request.complete) return;
    if (socket.bytesRead - before < progress) socket.destroy();
    before = socket.bytesRead;
  }, maxSilence).unref();
}
