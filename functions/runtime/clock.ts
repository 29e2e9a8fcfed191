import type { Clock } from '../../src/donations/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };
