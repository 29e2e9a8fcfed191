import { compressRelease } from './compress-release.ts';

// A process of its own, which `compressor.ts` starts: a site takes a processor a minute, and has to wait for whoever asks something.
const [folder, before] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder of the release.');
await compressRelease(folder, before);
