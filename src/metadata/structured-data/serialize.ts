import type { Graph, Thing } from 'schema-dts';

/** What a function here returns. */
export type StructuredData = Exclude<Thing, string>;

/** Text for a `<script type="application/ld+json">`: no `<` in it, so that no content can end the script. */
export function serializeStructuredData(all: readonly StructuredData[]): string {
  const graph: Graph = {
    '@context': 'https://schema.org',
    '@graph': all,
  };
  return JSON.stringify(graph, withoutEmptyLists).replaceAll('<', String.raw`\u003c`);
}

/** A list with nothing in it says nothing. */
function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}
