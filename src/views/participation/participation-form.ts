import { html, type SafeHtml } from '@remix-run/html-template';
import { asks, pageIn, type MessageField, type TypedMessage } from '../../domain/participation/fields.ts';
import type { MessageError } from '../../domain/participation/message.ts';
import type { Recipients, Topic } from '../../domain/participation/recipients.ts';
import { endpoints } from '../../routes.ts';
import { errorSummary } from '../ui/error-summary.ts';
import { flag, hidden, input, textarea, textField, type TextField } from '../ui/fields.ts';
import { pageLink } from '../ui/page-link.ts';
import { roomChoice } from '../donations/room-choice.ts';
import { honeypot } from '../ui/honeypot.ts';
import type { LocaleContext } from '../ui/locale.ts';
import { languageInput } from '../ui/language-input.ts';

export interface ParticipationForm {
  readonly topic: Topic;
  readonly recipients: Recipients;
  readonly locale: LocaleContext;
  /** As it came in: all of it is shown again. */
  readonly typed?: TypedMessage;
  readonly errors?: readonly MessageError[];
}

/** One of the forms, the same on the built page and on the one that says what is wrong. */
export function participationForm({ topic, recipients, locale, typed = {}, errors = [] }: ParticipationForm): SafeHtml {
  const { participation: t, routes } = locale;
  const messages = new Map(errors.map(({ field, code }) => [field, t.errors[code]]));
  // All forms stand on one page.
  const idOf = (name: MessageField) => `${topic}-${name}`;
  const field = (name: MessageField, rest: Pick<TextField, 'label' | 'hint' | 'optional' | 'control'>) =>
    textField({ name, id: idOf(name), value: typed[name], error: messages.get(name), locale, ...rest });
  const page = asks(topic, 'page') ? pageIn(typed) : undefined;
  return html`<form action="${endpoints.participate}" method="post" class="flow" novalidate data-wait>
    ${
      errors.length === 0
        ? null
        : errorSummary(
            errors.map(({ field: name, code }) => ({ id: idOf(name), message: t.errors[code] })),
            locale,
          )
    }
    ${hidden('topic', topic)}${languageInput(locale)}
    ${
      asks(topic, 'place')
        ? field('place', { label: t.form.place, control: input(html`type="text"`) })
        : field('room', {
            label: t.form.room,
            hint: t.form.roomHint,
            control: roomChoice(recipients, locale, topic === 'mistake' ? t.form.noRoom : t.form.anyRoom),
          })
    }
    ${
      page
        ? html`${hidden('page', page)}
            <p>${t.mail.labels.page}: <bdi dir="ltr">${page}</bdi></p>`
        : null
    }
    ${field('message', { label: t.form.message[topic], hint: t.form.messageHint[topic], control: textarea(4) })}
    ${
      asks(topic, 'name')
        ? field('name', { label: t.form.name, optional: true, control: input(html`type="text" autocomplete="name"`) })
        : null
    }
    ${field('email', {
      label: t.form.email,
      hint: asks(topic, 'phone') ? t.form.emailHint : t.form.emailHintOptional,
      optional: !asks(topic, 'phone'),
      control: input(html`type="email" autocomplete="email" spellcheck="false"`),
    })}
    ${
      asks(topic, 'phone')
        ? field('phone', { label: t.form.phone, control: input(html`type="tel" autocomplete="tel"`) })
        : null
    }
    ${
      asks(topic, 'copy')
        ? html`<label class="tick"
            ><input type="checkbox" name="copy" value="yes" ${flag('checked', Boolean(typed.copy))} /><span
              >${t.form.copy}</span
            ></label
          >`
        : null
    }
    ${honeypot(locale)}
    <button type="submit" class="button">${t.form.button}</button>
    <p class="quiet">
      <small>${t.form.kept} ${pageLink(routes.privacy, t.form.privacy, locale)}</small>
    </p>
  </form>`;
}
