import { findMethod } from '../methods.ts';
import { choose, settle } from '../payments.ts';
import type { Payment } from '../records.ts';
import type { World } from '../world.ts';
import { escapeHtml, page, redirect } from './page.ts';
import { methodUrl, testModeUrl } from './urls.ts';

/** The list of methods, for a payment that was made without one. */
export async function selectMethod(world: World, request: Request, payment: Payment): Promise<Response> {
  if (request.method === 'GET') {
    const choices = payment.offered.map((id) => choice('method', id, findMethod(id)?.names.nl ?? id)).join('\n');
    return page(
      payment,
      `<h1>Kies hoe u betaalt</h1>
<form method="post"><ul class="payment-method-list">
${choices}
</ul><button name="cancel" value="cancel">Terug naar de website</button></form>`,
    );
  }
  const form = await request.formData();
  if (form.has('cancel')) {
    settle(world, payment, 'canceled');
    return redirect(payment.cancelUrl ?? payment.redirectUrl ?? '/');
  }
  const method = payment.offered.find((id) => id === form.get('method'));
  if (method === undefined) return redirect(request.url);
  choose(world, payment, method);
  return redirect(methodUrl(new URL(request.url).origin, payment, method));
}

/** The list of banks of the one method that still has it. */
export async function selectIssuer(request: Request, payment: Payment, method: string): Promise<Response> {
  if (request.method === 'GET') {
    return page(
      payment,
      `<h1>Kies uw bank</h1>
<form method="post"><ul>
${choice('issuer', 'kbc', 'KBC')}
${choice('issuer', 'cbc', 'CBC')}
</ul></form>`,
    );
  }
  return redirect(testModeUrl(new URL(request.url).origin, method, payment.checkoutToken));
}

function choice(name: string, value: string, label: string): string {
  return `<li><button name="${name}" value="${escapeHtml(value)}">${escapeHtml(label)}</button></li>`;
}
