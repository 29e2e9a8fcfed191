const rendered = new Map<string, Promise<string>>();

export function renderedOnce(key: string, render: () => Promise<string>): Promise<string> {
  // In development a change in a component must be seen.
  if (import.meta.env.DEV) return render();
  const known = rendered.get(key) ?? render();
  rendered.set(key, known);
  return known;
}
