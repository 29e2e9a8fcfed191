import { rmSync } from 'node:fs';
import { results } from './paths.ts';

/** Each run of the browser starts with an empty ledger: what an earlier run left would be reconciled by this one's server. */
for (const file of ['donations.db', 'donations.db-wal', 'donations.db-shm'])
  rmSync(new URL(file, results), { force: true });
