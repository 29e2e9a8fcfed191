import { parseAmount } from '../../domain/donations/money/amount.ts';
import { frequencies, isRecurring, type Frequency } from '../../domain/donations/money/frequency.ts';
import type { donations } from '../../i18n/nl/donations.ts';
import { filled } from '../../views/ui/filled.ts';
import { waitAMoment } from '../forms/wait-a-moment.ts';
import { chooseOneAmount, presetOf } from './choose-amount.ts';
import { paidFor } from './cover-costs.ts';
import { offerAtOnce } from './pay-at-once.ts';
import { showInPlace } from './keep-places.ts';
import { askMethods } from './payment-methods.ts';

type Words = (typeof donations)['live'];

/** `<donation-form>` says while the donor chooses what will happen. The form in it also works alone. */
class DonationForm extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    const words: Words = JSON.parse(this.dataset['words'] ?? '{}');
    form.addEventListener('input', ({ target }) => {
      if (target instanceof HTMLInputElement) chooseOneAmount(form, target);
      this.speak(form, words);
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'frequency') void this.showMethods(form, words);
    });
    form.addEventListener('submit', (event) => waitAMoment(form, event));
    // This comes after the page has loaded: answers that a browser that goes back put in are there, and so is what was typed.
    this.speak(form, words);
    void this.showMethods(form, words);
  }

  /** The buttons and the line under them carry the promise; mail is needed to keep it. */
  private speak(form: HTMLFormElement, words: Words) {
    const { locale } = this.dataset;
    const frequency = frequencyOf(form);
    for (const part of form.querySelectorAll<HTMLElement>('[data-for]'))
      part.toggleAttribute('data-not-now', !part.matches(`[data-for~=${frequency}]`));
    const amount = parseAmount(
      field(form, 'otherAmount')?.value || (presetOf(form, frequency)?.value ?? ''),
      frequency,
    );
    const button = form.querySelector<HTMLButtonElement>('[data-pay]');
    if (button) {
      button.dataset['general'] ??= button.textContent;
      const { general = '', method } = button.dataset;
      const text =
        typeof amount === 'number'
          ? filled(words.buttons[frequency], { amount: paidFor(form, amount, words.costs, locale) }, locale)
          : general;
      button.textContent = method ? words.payWith.replace('{button}', text).replace('{method}', method) : text;
    }
    if (isRecurring(frequency)) {
      const today = new Date();
      const date = today.toLocaleDateString(locale ?? 'nl-NL', { day: 'numeric', month: 'long' });
      const summary = words.summaries[frequency].replace('{day}', String(today.getDate())).replace('{date}', date);
      write(form, '[data-summary]', summary);
    }
    const email = field(form, 'email');
    if (email) email.required = isRecurring(frequency);
  }

  private async showMethods(form: HTMLFormElement, words: Words) {
    const answer = await askMethods(this.dataset['methods'] ?? '', frequencyOf(form));
    if (answer === undefined) return;
    if ('closed' in answer) {
      // Once: not again after another choice, nor on the page that said so already. At the end, over the buttons that cannot be used now, where it holds on to the edge of the screen: nothing moves.
      if (document.querySelector('[data-closed]')) return;
      this.toggleAttribute('data-cannot-pay', true);
      this.insertAdjacentHTML('beforeend', `<div class="over">${answer.closed}</div>`);
      return;
    }
    const banner = this.querySelector<HTMLElement>('[data-test-mode]');
    if (banner) banner.hidden = answer.mode === 'live';
    const otherWay = this.querySelector<HTMLElement>('[data-other-way]');
    if (otherWay) showInPlace(otherWay, answer.otherWay);
    offerAtOnce(form, answer.methods);
    this.speak(form, words);
    const names = answer.methods.map(({ label }) => label);
    const list = new Intl.ListFormat(this.dataset['locale'] ?? 'nl', { type: 'disjunction' }).format(names);
    write(form, '[data-methods]', list && words.methods.replace('{methods}', list));
  }
}

customElements.define('donation-form', DonationForm);

function frequencyOf(form: HTMLFormElement): Frequency {
  const chosen = new FormData(form).get('frequency');
  return frequencies.find((known) => known === chosen) ?? 'once';
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name=${name}]`);
}

function write(form: HTMLFormElement, selector: string, text: string) {
  const element = form.querySelector<HTMLElement>(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
