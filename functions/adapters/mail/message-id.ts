/** The same letter has the same id, so that a mailbox that gets it twice can see that. A hash, because ids travel far. */
export async function messageId(letterId: string, from: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(letterId));
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  return `<${Buffer.from(hash, 0, 16).toString('hex')}@${domain}>`;
}
