import { escapeHtml } from '../mollie/pages/page.ts';
import { finishSession, type Outcome } from './payments.ts';
import type { Session } from './records.ts';
import type { World } from './world.ts';

const labels: Readonly<Record<Outcome, string>> = {
  paid: 'Betaald',
  processing: 'Betaald, de bank antwoordt over een paar dagen',
  declined: 'De kaart is geweigerd',
  back: 'Terug, zonder te betalen',
};
const types: Readonly<Record<string, string>> = {
  card: 'Kaart',
  ideal: 'iDEAL',
  sepa_debit: 'Incasso',
  foreign_card: 'Kaart uit een ander land',
};

/** The hosted checkout: a visitor chooses how it ends. `undefined`: no such page. */
export async function answerPage(world: World, request: Request): Promise<Response | undefined> {
  const [, id] = /^\/c\/pay\/(\w+)$/.exec(new URL(request.url).pathname) ?? [];
  const session = world.sessions.get(id ?? '');
  if (session === undefined) return undefined;
  if (session.status !== 'open') return redirect(session.successUrl);
  if (request.method === 'GET') return page(session);
  const form = await request.formData();
  const type = typesOf(session).find((known) => known === form.get('type'));
  if (type === undefined && form.get('outcome') !== 'back') return redirect(request.url);
  switch (form.get('outcome')) {
    case 'paid':
    case 'processing':
      finishSession(world, session, form.get('outcome') === 'paid' ? 'paid' : 'processing', type ?? '');
      return redirect(session.successUrl);
    case 'back':
      return redirect(session.cancelUrl);
    case 'declined':
      return page(session, 'Uw kaart is geweigerd. Probeer een andere.');
    default:
      return redirect(request.url);
  }
}

function typesOf({ excluded }: Session): string[] {
  return Object.keys(types).filter((type) => !excluded.includes(type));
}

function page(session: Session, message = ''): Response {
  const { amount, description } = session;
  const [first = ''] = typesOf(session);
  const taken = Object.fromEntries(Object.entries(types).filter(([type]) => !session.excluded.includes(type)));
  const euros = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(amount / 100);
  const html = `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Betalen via Stripe (test)</title>
<style>
  body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 2rem auto; padding: 0 1rem }
  label { display: block; padding-block: .375rem } fieldset { margin-block: 1rem }
  button { font: inherit; padding: .75rem 1rem; cursor: pointer; min-height: 2.75rem }
</style>
<h1>Betalen via Stripe (nagemaakt)</h1>
<p>${escapeHtml(description)}: <strong>${escapeHtml(euros)}</strong></p>
${message && `<p role="alert">${escapeHtml(message)}</p>`}
<form method="post">
<fieldset><legend>Waarmee?</legend>${radios('type', taken, first)}</fieldset>
<fieldset><legend>Hoe loopt het af?</legend>${radios('outcome', labels, 'paid')}</fieldset>
<button>Verder</button>
</form>
</html>`;
  return new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' } });
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}

function radios(name: string, options: Readonly<Record<string, string>>, chosen: string): string {
  const one = ([value, label]: [string, string]) =>
    `<label><input type="radio" name="${name}" value="${value}"${value === chosen ? ' checked' : ''}> ${label}</label>`;
  return Object.entries(options).map(one).join('\n');
}
