/** An address that cannot run code: a path, an anchor, another site, mail or telephone. */
export function isSafeAddress(address: string): boolean {
  // What a browser ignores inside a scheme: `java\nscript:`.
  // oxlint-disable-next-line no-control-regex -- those are control characters.
  const [, scheme] = /^([^/?#]*?):/.exec(address.replaceAll(/[\u0000-\u0020]/g, '')) ?? [];
  return scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme);
}
