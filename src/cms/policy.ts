import { hashOf } from '../shared/content-security-policy.ts';

/** Styles that libraries put in the page, by their hash: an empty one of Emotion, and that of react-toastify. A test pins both. */
export const editorStyleHashes = [
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8='",
] as const;

/**
 * What the editor may load. It stands in the page, next to the header of the whole site; a browser holds to both, so that the
 * header only says what either of them needs. `connect-src blob:` is how Decap reads a photo that was just taken.
 * @param style - the one that stands in the page itself
 */
export function adminPolicy(style: string): string {
  return [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "script-src 'self'",
    `style-src 'self' ${[hashOf(style), ...editorStyleHashes].join(' ')}`,
    "img-src 'self' blob:",
    "connect-src 'self' blob:",
    "font-src 'self'",
  ].join('; ');
}
