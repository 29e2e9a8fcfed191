/** Every sentence of a dictionary between brackets, so that a test sees what on a page came from somewhere else. */
export function pretendToTranslate<Part>(part: Part): Part;
export function pretendToTranslate(part: unknown): unknown {
  if (typeof part === 'string') return `⟦${part}⟧`;
  if (typeof part === 'function')
    return (...values: unknown[]) => pretendToTranslate(Reflect.apply(part, undefined, values));
  if (Array.isArray(part)) return part.map((item: unknown) => pretendToTranslate(item));
  if (typeof part === 'object' && part !== null)
    return Object.fromEntries(
      Object.entries(part).map(([key, item]: [string, unknown]) => [key, pretendToTranslate(item)]),
    );
  return part;
}
