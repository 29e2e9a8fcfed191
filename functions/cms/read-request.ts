import type * as z from 'zod';
import { cmsHeader } from '../../src/editing/endpoints.ts';
import { fail } from './answers.ts';

/** Bytes: what a host of functions takes at most in one request. */
export const longestRequest = 6_000_000;

/** The body of a POST that came from our own page, or the answer to give instead. */
export async function readRequest<Schema extends z.ZodType>(
  request: Request,
  { siteUrl }: { readonly siteUrl: string },
  schema: Schema,
): Promise<z.output<Schema> | Response> {
  if (request.method !== 'POST') return methodNotAllowed('POST');
  if (!isFromOurScript(request, siteUrl)) return fail('wrong-origin');
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return fail('bad-request');
  const text = await readText(request, longestRequest);
  if (text === undefined) return fail('too-large');
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : fail('bad-request');
}

/** A browser always says where a POST comes from; what does not say so is no page of ours. */
export function isFromOurSite(request: Request, siteUrl: string): boolean {
  return request.headers.get('Origin') === new URL(siteUrl).origin;
}

export function methodNotAllowed(allow: string): Response {
  return new Response(null, { status: 405, headers: { Allow: allow } });
}

/** The body as text; `undefined` when it has more bytes than `limit`, of which no more is read. */
export async function readText({ headers, body }: Request, limit: number): Promise<string | undefined> {
  if (Number(headers.get('Content-Length')) > limit) return undefined;
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    length += part.byteLength;
    if (length > limit) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}

function isFromOurScript(request: Request, siteUrl: string): boolean {
  return isFromOurSite(request, siteUrl) && request.headers.get(cmsHeader.name) === cmsHeader.value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
