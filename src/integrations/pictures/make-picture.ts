import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, ImageTransform, LocalImageService } from 'astro';

/** One size of a picture that a page shows. */
export interface Picture {
  /** The original on this machine. */
  readonly file: string;
  /** Its address on the site. */
  readonly finalPath: string;
  readonly transform: ImageTransform;
}

/** Makes a picture with Astro's own image service and lays it where Astro's cache has it, unless it is there. */
export async function makePicture(
  { file, finalPath, transform }: Picture,
  { cacheDir, image }: Pick<AstroConfig, 'cacheDir'> & { readonly image: Given[2] },
  logger: Given[3],
): Promise<void> {
  const { imageService } = globalThis.astroAsset;
  const cached = fileURLToPath(new URL(`assets/${basename(finalPath)}`, cacheDir));
  if (!imageService || !('transform' in imageService) || existsSync(cached)) return;
  try {
    const src = typeof transform.src === 'string' ? transform.src : transform.src.src;
    const { data } = await imageService.transform(await readFile(file), { ...transform, src }, image, logger);
    await mkdir(new URL('assets/', cacheDir), { recursive: true });
    // Under another name first: a build that is stopped halfway leaves no half picture to a next one.
    await writeFile(`${cached}.${process.pid}`, data);
    await rename(`${cached}.${process.pid}`, cached);
  } catch {
    // Astro will try it again, and says what is wrong.
  }
}

type Given = Parameters<LocalImageService['transform']>;
