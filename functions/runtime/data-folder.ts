import { join } from 'node:path';

/** What a machine keeps for itself; not in Git. */
const folder = '.data';
export const mailFolder = join(folder, 'mail');
export const signingSecretFile = join(folder, 'signing-secret');
