import { pages } from '../site/built-site.ts';
import { flightBytes, scriptBytes } from '../site/sizes.ts';
import { report } from './report.ts';

/** The whole site as `npm run test:build` left it: what must come before a page can be read, heaviest first. */
const rows = pages
  .map((page) => ({
    page: page.path,
    'html brotli': flightBytes(page),
    script: scriptBytes(page),
    html: Buffer.byteLength(page.html),
  }))
  .toSorted((one, other) => other['html brotli'] - one['html brotli']);
report('flight', rows);
