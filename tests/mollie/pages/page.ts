import { formatMoney } from '../money.ts';
import type { Payment } from '../records.ts';

/** A whole page of the hosted checkout; `body` is HTML. Works without scripts. */
export function page(payment: Payment, body: string, cookie?: string): Response {
  const { currency, minor } = payment.amount;
  const amount = new Intl.NumberFormat('nl-NL', { style: 'currency', currency }).format(
    Number(formatMoney({ currency, minor }).value),
  );
  const html = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Betalen (test)</title>
<style>
  body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem }
  .header { border-bottom: 1px solid #767676; margin-bottom: 1.5rem }
  .header__amount { font-size: 1.75rem; font-weight: 700 }
  button { font: inherit; padding: .75rem 1rem; cursor: pointer; min-height: 2.75rem }
  ul { list-style: none; padding: 0 } li { margin-block: .5rem } li button { width: 100%; text-align: start }
  fieldset { margin-block: 1rem } label { display: block; padding-block: .375rem }
</style>
<div class="header">
  <div class="header__merchant-name">BuurtWerkKamers (nagemaakte Mollie)</div>
  <div class="header__info">${escapeHtml(payment.description)}</div>
  <div class="header__amount">${escapeHtml(amount)}</div>
</div>
<main>
${body}
<p lang="en">Note: this is a testmode payment.</p>
</main>
</html>`;
  const headers: Record<string, string> = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  if (cookie !== undefined) headers['Set-Cookie'] = cookie;
  return new Response(html, { headers });
}

export function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
