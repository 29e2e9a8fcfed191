import { html, type SafeHtml } from '@remix-run/html-template';
import { treasurerRoutes as routes } from '../../routes.ts';
import { hidden } from '../ui/fields.ts';

/** What a treasurer can do with a gift. */
export const giftActions = [
  'refund',
  'release',
  'copy',
  'link',
  'export',
  'erase',
  'attended',
  'agree',
  'disagree',
] as const;
export type GiftAction = (typeof giftActions)[number];

export function actionForm(
  action: GiftAction,
  donationId: string,
  content: SafeHtml,
  more: Readonly<Record<string, string>> = {},
): SafeHtml {
  return html`<form action="${routes.gift}" method="post" class="card flow" data-action="${action}" novalidate>
    ${content} ${hidden('action', action)} ${hidden('gift', donationId)}
    ${Object.entries(more).map(([name, value]) => hidden(name, value))}
  </form>`;
}
