import { randomInt } from 'node:crypto';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789';

export function randomId(prefix: string, length = 10): string {
  return prefix + Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
