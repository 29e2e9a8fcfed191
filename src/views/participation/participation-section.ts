import { html, type SafeHtml } from '@remix-run/html-template';
import { isOpen, topics, type Recipients } from '../../domain/participation/recipients.ts';
import { participationForm } from './participation-form.ts';
import { pageLink } from '../ui/page-link.ts';
import type { LocaleContext } from '../ui/locale.ts';

/** The forms that somebody reads. Where nobody does, what a visitor can do instead. */
export function participationSection(recipients: Recipients, locale: LocaleContext): SafeHtml {
  const { participation: t, routes } = locale;
  const open = topics.filter((topic) => isOpen(topic, recipients));
  if (open.length === 0)
    return html`<h2>${t.closed.title}</h2>
      <p>${t.closed.text}</p>
      <ul>
        ${(
          [
            [routes.rooms, t.closed.rooms],
            [routes.activities, t.closed.activities],
            [routes.help, t.closed.help],
            [routes.cooperation, t.closed.cooperation],
          ] as const
        ).map(([href, text]) => html`<li>${pageLink(href, text, locale)}</li>`)}
      </ul>`;
  return html`<h2>${t.title}</h2>
    <p>${t.intro}</p>
    ${open.map(
      (topic) =>
        html`<details class="card">
          <summary>${t.topics[topic]}</summary>
          ${participationForm({ topic, recipients, locale })}
        </details>`,
    )}
    ${open.includes('new-room') ? null : html`<p>${t.closed.newRoom} ${pageLink(routes.cooperation, t.closed.cooperation, locale)}.</p>`}`;
}
