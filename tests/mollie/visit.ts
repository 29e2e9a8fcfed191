import type { Outcome } from './checkout.ts';

/** What a donor does on the hosted pages, without a browser. Returns the address the donor is sent back to. */
export async function visit(checkoutUrl: string, outcome: Outcome, method = 'ideal'): Promise<string> {
  let url = checkoutUrl;
  if (isList(url)) url = await post(url, { method });
  if (url.includes('/select-issuer/')) url = await post(url, { issuer: 'kbc' });
  const form = await fetch(url);
  const token = /name="_formtoken" value="(\w+)"/.exec(await form.text())?.[1] ?? '';
  const cookie = form.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  const end = await post(url, { _formtoken: token, final_state: outcome, submit: 'submit' }, cookie);
  return outcome === 'canceled' && isList(end) ? post(end, { cancel: 'cancel' }) : end;
}

async function post(url: string, fields: Record<string, string>, cookie = ''): Promise<string> {
  const body = new URLSearchParams(fields);
  const response = await fetch(url, { method: 'POST', body, headers: { Cookie: cookie }, redirect: 'manual' });
  const location = response.headers.get('Location');
  if (response.status !== 303 || location === null) throw new Error(`${url} answered ${response.status}`);
  return location;
}

function isList(url: string): boolean {
  return url.includes('/checkout/select-method/');
}
