import { join } from 'node:path';

/** What a machine keeps for itself; not in Git. */
const folder = '.data';
/** Sites that were built after somebody published. */
export const releasesFolder = join(folder, 'site');
export const mailFolder = join(folder, 'mail');
export const signingSecretFile = join(folder, 'signing-secret');
