import type * as z from 'zod';
import { cmsHeader } from '../../src/domain/editing/endpoints.ts';
import { methodNotAllowed } from '../http/method-not-allowed.ts';
import { readText } from '../http/read-text.ts';
import { isFromOurSite } from '../http/same-origin.ts';
import { fail } from './answers.ts';

/** Bytes: what a host of functions takes at most in one request. Only for who is logged in. */
export const longestRequest = 6_000_000;
/** Bytes: an address and a code. */
const longestForm = 4 * 1024;

/** The body of a POST that came from our own page, or the answer to give instead. */
export async function readRequest<Schema extends z.ZodType>(
  request: Request,
  { siteUrl }: { readonly siteUrl: string },
  schema: Schema,
  longest = longestForm,
): Promise<z.output<Schema> | Response> {
  const refusal = refuseHead(request, siteUrl);
  if (refusal) return refusal;
  const text = await readText(request, longest);
  if (text === undefined) return fail('too-large');
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : fail('bad-request');
}

/** What is wrong before the body is read. */
export function refuseHead(request: Request, siteUrl: string): Response | undefined {
  if (request.method !== 'POST') return methodNotAllowed('POST');
  if (!isFromOurScript(request, siteUrl)) return fail('wrong-origin');
  if (!/^application\/json\b/i.test(request.headers.get('Content-Type') ?? '')) return fail('bad-request');
  return undefined;
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
