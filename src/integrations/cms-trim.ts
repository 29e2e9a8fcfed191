/** Parts of Decap that no editor of ours ever reaches, by where they stand. Each becomes a module that does nothing. */
const unused: readonly RegExp[] = [
  // The check of the configuration: ours is made by code and checked by a test.
  /decap-cms-core\/dist\/esm\/constants\/configSchema\.js$/,
];

/** The part of a Vite plugin that we use; Vite itself is a dependency of Astro, not of ours. */
export interface Plugin {
  readonly name: string;
  readonly apply?: 'build';
  readonly resolveId?: (id: string) => string | undefined;
  readonly load: (id: string) => string | undefined | Promise<string | undefined>;
}

/** Takes out of Decap what we never use. */
export function trimDecap(): Plugin {
  return {
    name: 'cms-trim',
    apply: 'build',
    load: (id) => (unused.some((part) => part.test(id)) ? stub : undefined),
  };
}

const stub = 'export function validateConfig() {} export default {};';
