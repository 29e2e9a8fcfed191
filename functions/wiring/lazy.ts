/** Something that is opened when it is first asked for, and again after opening it failed. */
export interface Lazy<T> {
  get(): Promise<T>;
  opened(): Promise<T | undefined>;
}

export function lazy<T>(open: () => Promise<T>): Lazy<T> {
  let opening: Promise<T> | undefined;
  return {
    get() {
      opening ??= open().catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
      return opening;
    },
    opened: async () => opening,
  };
}
