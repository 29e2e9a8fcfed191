import jsqr from 'jsqr';
import sharp from 'sharp';

/**
 * What a camera reads in the QR code of a page; undefined when it cannot.
 * @param width - of the code as it is drawn, in pixels
 */
export async function readCode(html: string, width: number): Promise<string | undefined> {
  const [, inside = '', size = ''] = /<svg([^>]*?class="qr"[^>]*?viewBox="0 0 (\d+)[^]*?<\/svg>)/.exec(html) ?? [];
  const { data, info } = await sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"${inside}`), {
    density: (pointsOfPixel * width) / Number(size),
  })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsqr(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

/** At this density one unit of an SVG is one pixel. */
const pointsOfPixel = 72;
