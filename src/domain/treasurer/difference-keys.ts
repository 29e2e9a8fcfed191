/** What a difference is called when a person says to know why it is there. */
export function lineKey(payoutId: string, lineId: string): string {
  return `l${payoutId} ${lineId}`;
}

export function bookingKey(donationId: string, position: number): string {
  return `b${donationId} ${position}`;
}

export function payoutKey(payoutId: string): string {
  return `p${payoutId}`;
}

/** Ids are letters, digits and what providers put between them. */
export function isDifferenceKey(text: string): boolean {
  return /^[lbp][\w:.-]{1,120}( [\w:.-]{1,120})?$/.test(text);
}
