import { html } from '@remix-run/html-template';
import type { BadLink } from '../../src/domain/donations/payments/tokens.ts';
import { manageLinkForm } from '../../src/views/donations/manage-link-form.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import type { PageDeps } from '../http/deps.ts';
import { noticePage } from '../http/notices.ts';

/** Where another link can be asked for. */
export function badLink(deps: PageDeps, locale: LocaleContext, { outcome }: BadLink): Promise<Response> {
  const form = html`<div class="card flow">${manageLinkForm(locale)}</div>`;
  return noticePage(deps, locale, outcome === 'expired-link' ? 410 : 404, locale.donations.myGift.links[outcome], form);
}
