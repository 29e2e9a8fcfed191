import { join } from 'node:path';

/** What a machine keeps for itself; not in Git. */
const folder = '.data';
/** Sites that were built after somebody published. */
export const releasesFolder = join(folder, 'site');
/** What a build makes again and again, such as pictures. */
export const buildCacheFolder = join(folder, 'build-cache');
/** The content as it is in Git, of which a site is built. */
export const buildContentFolder = join(folder, 'build-content');
/** What stood in the content folder of a server and was in no commit. */
export const keptAsideFolder = join(folder, 'kept-aside');
export const mailFolder = join(folder, 'mail');
/** There while somebody was told that something is wrong. */
export const healthToldFile = join(folder, 'health-told');
export const signingSecretFile = join(folder, 'signing-secret');
