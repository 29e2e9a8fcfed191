import { availableParallelism } from 'node:os';
import { makeAhead, type PicturesAhead } from './pictures/make-ahead.ts';
import { makePicture, type Picture } from './pictures/make-picture.ts';
import type { PageReader } from './rendered-pages.ts';

/**
 * Astro makes all pages on one processor, and then all pictures on all of them. Here pictures are made as soon as a page has
 * asked for them, where a processor has nothing to do, and laid in the cache where Astro looks first. What is not ready
 * when the pages are, Astro makes itself, as it would have without this.
 */
export function earlyPictures(): PageReader {
  let pictures: PicturesAhead;
  return {
    name: 'early-pictures',
    hooks: {
      'astro:config:done': ({ config, logger }) => {
        pictures = makeAhead(askedPictures, (one) => makePicture(one, config, logger), availableParallelism());
      },
    },
    readPage: (_, html) => html.includes('<img') && pictures.begin(),
    endPages: () => pictures.end(),
  };
}

/** What pages made so far have asked Astro for; pictures from elsewhere are left to Astro. */
function askedPictures(): Picture[] {
  return [...(globalThis.astroAsset.staticImages?.values() ?? [])].flatMap(({ originalSrcPath, transforms }) =>
    originalSrcPath === undefined ? [] : [...transforms.values()].map((asked) => ({ ...asked, file: originalSrcPath })),
  );
}
