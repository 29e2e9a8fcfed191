import { z } from 'zod';
import { issueMessage } from '../../collections/messages.ts';

/** What a schema lets a file hold, as JSON Schema, with the Dutch sentence that the site itself says when a text breaks it. */
export interface StoredShape {
  readonly type?: string;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, StoredShape>>;
  readonly items?: StoredShape;
  readonly oneOf?: readonly StoredShape[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Why `wrongText` is refused. */
  readonly refusal?: string;
}

export function storedShape(schema: z.ZodType): StoredShape {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Zod's own type knows neither which keywords it writes nor ours.
  return z.toJSONSchema(schema, {
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      if (jsonSchema.type !== 'string' || (jsonSchema.pattern === undefined && jsonSchema.format === undefined)) return;
      const issue = z.safeParse(zodSchema, wrongText, { reportInput: true }).error?.issues[0];
      if (issue) jsonSchema['refusal'] = issueMessage(issue);
    },
  }) as StoredShape;
}

/** Decap checks a text by one regular expression. Where there is none, its length is what can be wrong. */
export function limitsOf(shape: StoredShape): { pattern?: readonly [string, string] } {
  const refusal = shape.refusal;
  const pattern = shape.format === 'uri' ? '^https?://\\S+\\.\\S+$' : shape.pattern;
  if (pattern !== undefined && refusal !== undefined) return { pattern: [pattern, refusal] };
  if (shape.maxLength === undefined) return {};
  const message = `deze tekst is te lang; er passen ${shape.maxLength} tekens in.`;
  return { pattern: [`^[\\s\\S]{0,${shape.maxLength}}$`, message] };
}

const wrongText = '?';
