/** An address of another site that has the name of one, and no spaces: `https://` alone leads nowhere. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(address) && URL.canParse(address);
}
