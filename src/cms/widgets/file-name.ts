/** `Zomerfeest 2026.JPG` as `zomerfeest-2026-m3k2x1.webp`: letters, digits and hyphens, and never that of another file. */
export function fileName(original: string, extension: string, now = Date.now()): string {
  const base = original
    .replace(/\.\w+$/, '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
  return `${base || 'bestand'}-${now.toString(36)}.${extension}`;
}
