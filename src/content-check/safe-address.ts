/** An address that cannot run code: a path, an anchor, another site, mail or telephone. */
export function isSafeAddress(address: string): boolean {
  const [, scheme] = /^([^/?#]*?):/.exec(address) ?? [];
  return scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme);
}
