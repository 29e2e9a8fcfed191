import type { Clock } from '../../../src/domain/donations/provider/ports.ts';

export const systemClock: Clock = { now: () => Date.now() };
