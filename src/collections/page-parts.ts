import { keysOf } from '../shared/typed-object.ts';
import { periods } from './periods.ts';

/**
 * The parts of the product that an MDX page can show, such as `<Period of="contact" />`, each with what its `of` can be; none:
 * it has no `of`. The page that shows the text hands it these parts, so the text itself imports nothing.
 */
export const pageParts = {
  GiftLimit: ['smallest', 'largest-once', 'largest-recurring'],
  Period: keysOf(periods),
  Picture: ['login', 'news', 'publish', 'online'],
  Processors: [],
  Receiver: [],
  Tested: [],
} as const satisfies Record<string, readonly string[]>;

/** Components by the name of a part. */
export type PageParts = Readonly<Partial<Record<keyof typeof pageParts, unknown>>>;

/** Says what is wrong with a part as it stands in a text; nothing when the site can show it. */
export function partProblem({ name, attributes, children }: Part): string | undefined {
  const known: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(pageParts));
  const values = known.get(name ?? '');
  if (values === undefined)
    return `<${name ?? ''}> kent de site niet. Deze onderdelen zijn er: ${[...known.keys()].join(', ')}.`;
  if (children.length > 0) return `<${name}> heeft zelf geen tekst. Schrijf <${name} />.`;
  const [first, ...more] = attributes;
  if (first === undefined && values.length === 0) return undefined;
  const isKnown = first?.type === 'mdxJsxAttribute' && first.name === 'of' && typeof first.value === 'string';
  if (isKnown && more.length === 0 && values.some((value) => value === first.value)) return undefined;
  return values.length === 0
    ? `<${name}> staat hier met een toevoeging. Schrijf alleen <${name} />.`
    : `<${name}> heeft één toevoeging: of="…". Kies uit: ${values.join(', ')}.`;
}

/** An element of MDX. */
interface Part {
  readonly name: string | null;
  readonly attributes: readonly { readonly type: string; readonly name?: string; readonly value?: unknown }[];
  readonly children: readonly unknown[];
}
