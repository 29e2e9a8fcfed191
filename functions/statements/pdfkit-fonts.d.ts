import type { Font } from 'fontkit';

declare global {
  namespace PDFKit.Mixins {
    interface PDFFont {
      /** It also takes a font that was read before, which its types do not know. */
      registerFont(name: string, font: Font): this;
    }
  }
}
