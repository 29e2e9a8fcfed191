declare module 'subset-font' {
  /** Keeps the letters of `text`. Made by `@types` nowhere; this is the part that we use. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'truetype' },
  ): Promise<Buffer>;
}
