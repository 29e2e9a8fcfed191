import { randomInt } from 'node:crypto';
import type { Secrets } from '../../../src/domain/editing/ports.ts';
import { randomIds } from './ids.ts';
import { keyedHash } from '../../http/visitor-key.ts';

export function randomSecrets(secret: string): Secrets {
  return {
    token: () => randomIds.next(),
    code: () => String(randomInt(1_000_000)).padStart(6, '0'),
    hash: (text) => keyedHash(`${secret}:cms`, text),
  };
}
