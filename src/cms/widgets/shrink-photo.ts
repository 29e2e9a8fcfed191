import { fileName } from './file-name.ts';

/** Wider is never shown, in pixels. */
const maximumWidth = 1600;
const maximumHeight = 1600;
const quality = 0.8;

/**
 * Draws a photo anew, smaller and as WebP. What else the file held, such as the place where it was taken, stays behind.
 * A browser that cannot write WebP (Safari) writes JPEG.
 * @throws Error with a Dutch sentence when it is no picture that the browser can read
 */
export async function shrinkPhoto(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => {
    throw new Error('Dit bestand kunnen wij niet lezen als foto. Maak een schermafdruk van de foto, en kies die.');
  });
  const scale = Math.min(1, maximumWidth / picture.width, maximumHeight / picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await written(canvas, 'image/webp').then((webp) =>
    webp?.type === 'image/webp' ? webp : written(canvas, 'image/jpeg'),
  );
  if (!blob) throw new Error('Deze foto is te groot voor dit toestel.');
  const extension = blob.type === 'image/webp' ? 'webp' : 'jpg';
  return new File([blob], fileName(file.name, extension), { type: blob.type });
}

function written(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
}
