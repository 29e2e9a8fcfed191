/**
 * What the editor may load. It stands in the page, next to the header of the whole site; a browser holds to both, so that the
 * header only says what either of them needs. `connect-src blob:` is how Decap reads a photo that was just taken.
 */
export const adminPolicy = [
  "default-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self' blob:",
  "font-src 'self'",
].join('; ');
