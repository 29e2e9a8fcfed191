import type { Session } from '../domain/editing/login-protocol.ts';
import { messages } from '../i18n/nl/messages.ts';
import { moderationRoutes } from '../routes.ts';
import { button, element } from './dialogs/dialog.ts';

/** Tells who decides about messages of donors that some wait. Decap has no place for a page of ours: a bar at the foot leads there. */
export async function tellWhatWaits({ role }: Session): Promise<void> {
  if (role !== 'beheerder') return;
  const response = await fetch(`${moderationRoutes.messages}?aantal=1`).catch(() => undefined);
  if (!response?.ok) return;
  const { waiting }: { readonly waiting: number } = await response.json();
  if (waiting === 0) return;
  const { waits, read, close } = messages.moderation.bar;
  const bar = element('div', { className: 'cms-bar' });
  bar.setAttribute('role', 'status');
  const closing = button('×', () => bar.remove(), 'quiet');
  closing.ariaLabel = close;
  const link = element('a', { href: moderationRoutes.messages, textContent: read });
  bar.append(element('p', { textContent: waits(waiting) }), link, closing);
  document.body.append(bar);
}
