/** What a gift is for: the whole fund, or one room by its slug. */
export type Purpose = { readonly kind: 'fund' } | { readonly kind: 'room'; readonly room: string };

export const wholeFund: Purpose = { kind: 'fund' };

/** The text under which a purpose is stored and totalled: `fund` or `room:<slug>`. */
export function purposeKey(purpose: Purpose): string {
  return purpose.kind === 'fund' ? 'fund' : `room:${purpose.room}`;
}

export function purposeFromKey(key: string): Purpose {
  return key.startsWith('room:') ? { kind: 'room', room: key.slice('room:'.length) } : wholeFund;
}
