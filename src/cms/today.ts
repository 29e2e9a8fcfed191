/** The day in the Netherlands, wherever the editor is: `sv-SE` writes it as `2026-11-23`. */
export function today(): string {
  return new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Amsterdam' });
}
