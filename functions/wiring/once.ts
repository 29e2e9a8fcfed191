/** Something that is opened when it is first asked for, and again after opening it failed. */
export interface Once<T> {
  get(): Promise<T>;
  opened(): Promise<T | undefined>;
}

export function once<T>(open: () => Promise<T>): Once<T> {
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
