import { readForm, type FormBody } from './form-body.ts';
import { isSameOrigin } from './same-origin.ts';

/** What is answered to a form that is not taken. */
export const refusedForms = { 'other-site': 403, 'too-large': 413, unreadable: 400 } as const;

/** A form that one of our own pages sent. */
export async function readOwnForm(
  request: Request,
  siteUrl: string,
): Promise<FormBody | { readonly outcome: 'other-site' }> {
  return isSameOrigin(request, siteUrl) ? readForm(request) : { outcome: 'other-site' };
}
