import exifReader from 'exifreader';
import sharp from 'sharp';
import { expect, test } from './cms-setup.ts';

// oxlint-disable-next-line import/no-named-as-default-member -- the same to Node, which knows only the whole of a CommonJS package.
const { load } = exifReader;

/** As a phone makes it: with the place where it was taken, and lying on its side. */
function photoWithPlace(): Promise<Buffer> {
  return sharp({ create: { width: 600, height: 400, channels: 3, background: '#1c5a49' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'Telefoon', Model: 'Van Fatima' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '4/1 54/1 0/1' },
    })
    .jpeg()
    .toBuffer();
}

test('where a photo was taken, and with what, does not leave the phone', async ({ page, editor }) => {
  const photo = await photoWithPlace();
  expect(load(photo)).toMatchObject({
    GPSLatitude: { description: expect.closeTo(52.37, 1) },
    Model: { description: 'Van Fatima' },
    Orientation: { value: 6 },
  });

  await editor.comeBack('/collections/news/new');
  await page.getByLabel('Kop', { exact: true }).fill('Met een foto');
  await page.getByRole('button', { name: 'Vandaag' }).click();
  await page.getByLabel('Samenvatting', { exact: true }).fill('Kijk maar.');
  await page.getByRole('button', { name: 'Foto toevoegen' }).first().click();
  await page.locator('input[type=file]').setInputFiles({ name: 'IMG 1.jpg', mimeType: 'image/jpeg', buffer: photo });
  await page.getByLabel('Wat ziet u op de foto?').fill('Een groene muur.');
  // While it is being made smaller, publishing is refused.
  await expect(page.locator('.cms-file img')).toBeVisible();
  await editor.publish();
  await expect(page.getByRole('status').filter({ hasText: 'Staat online' })).toBeVisible({ timeout: 10_000 });

  const [, stored] = [...editor.server.files].find(([path]) => path.startsWith('content/news/img-1-')) ?? [];
  expect(stored).toBeDefined();
  const { format, width, height, exif, xmp, iptc } = await sharp(stored).metadata();
  expect({ format, width, height, exif, xmp, iptc }).toEqual({ format: 'webp', width: 400, height: 600 });
  expect(Object.keys(load(stored ?? Buffer.alloc(0))).filter((tag) => /^(GPS.*|Make|Model)$/.test(tag))).toEqual([]);
  expect(stored?.includes('Van Fatima')).toBe(false);
});

test('a photo that is ready while somebody types what it shows stays', async ({ page, editor }) => {
  await editor.comeBack('/collections/news/new');
  await page.getByRole('button', { name: 'Foto toevoegen' }).first().click();
  await page.evaluate(typeAsSoonAsPhotoIsReady, 'Een groene muur.');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'IMG 1.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() });
  await expect(page.getByLabel('Wat ziet u op de foto?')).toHaveValue('Een groene muur.');
  await expect(page.locator('.cms-file img')).toBeVisible();
});

/** Before the browser gets round to drawing the photo. */
function typeAsSoonAsPhotoIsReady(text: string): void {
  // oxlint-disable-next-line typescript/unbound-method -- called on the canvas below.
  const { toBlob } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.toBlob = function toBlobAndType(taken, ...how) {
    async function take(blob: Blob | null): Promise<void> {
      taken(blob);
      for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
      const field = document
        .querySelector<HTMLElement>('.cms-file')
        ?.closest('[role=group]')
        ?.querySelector('input[type=text], textarea');
      // As a person types: React looks whether the field itself was set.
      if (field) Reflect.set(Object.getPrototypeOf(field), 'value', text, field);
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    }
    return toBlob.call(this, (blob) => void take(blob), ...how);
  };
}
