import { parseAmount } from '../../domain/donations/money/amount.ts';
import { frequencies, isRecurring, type Frequency } from '../../domain/donations/money/frequency.ts';
import type { donations } from '../../i18n/nl/donations.ts';
import { formatMoney } from '../../i18n/money.ts';
import { waitAMoment } from '../forms/wait-a-moment.ts';
import { paidFor } from './cover-costs.ts';
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
      speak(form, words, this.dataset['locale']);
    });
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.name === 'frequency') void this.showMethods(form, words);
    });
    form.addEventListener('submit', (event) => waitAMoment(form, event));
    // This comes after the page has loaded: answers that a browser that goes back put in are there, and so is what was typed.
    speak(form, words, this.dataset['locale']);
    void this.showMethods(form, words);
  }

  private async showMethods(form: HTMLFormElement, words: Words) {
    const answer = await askMethods(this.dataset['methods'] ?? '', frequencyOf(form));
    if (answer === undefined) return;
    if ('closed' in answer) {
      // Once: not again after another choice, nor on the page that said so already.
      if (!document.querySelector('[data-closed]')) this.insertAdjacentHTML('afterbegin', answer.closed);
      return;
    }
    const banner = this.querySelector<HTMLElement>('[data-test-mode]');
    if (banner) banner.hidden = answer.mode === 'live';
    const otherWay = this.querySelector<HTMLElement>('[data-other-way]');
    if (otherWay) otherWay.hidden = !answer.otherWay;
    const list = new Intl.ListFormat(this.dataset['locale'] ?? 'nl', { type: 'disjunction' }).format(answer.methods);
    write(form, '[data-methods]', list && words.methods.replace('{methods}', list));
  }
}

customElements.define('donation-form', DonationForm);

/** The button and the line under it carry the promise; mail is needed to keep it. */
function speak(form: HTMLFormElement, words: Words, locale: string | undefined) {
  const frequency = frequencyOf(form);
  const preset = form.querySelector<HTMLInputElement>('[name=amount]:checked')?.value;
  const amount = parseAmount(field(form, 'otherAmount')?.value || (preset ?? ''), frequency);
  const button = form.querySelector<HTMLButtonElement>('button[data-pay]');
  if (button) {
    button.dataset['general'] ??= button.textContent;
    button.textContent =
      typeof amount === 'number'
        ? words.buttons[frequency].replace('{amount}', formatMoney(paidFor(form, amount, words.costs, locale), locale))
        : button.dataset['general'];
  }
  const today = new Date();
  const date = today.toLocaleDateString(locale ?? 'nl-NL', { day: 'numeric', month: 'long' });
  const summary = words.summaries[frequency].replace('{day}', String(today.getDate())).replace('{date}', date);
  write(form, '[data-summary]', summary);
  const email = field(form, 'email');
  if (email) email.required = isRecurring(frequency);
  for (const note of form.querySelectorAll<HTMLElement>('[for=email] [data-optional]'))
    note.hidden = isRecurring(frequency);
}

/** A gift has one amount: a preset, or the one that was typed. */
function chooseOneAmount(form: HTMLFormElement, { name, value }: HTMLInputElement) {
  const other = field(form, 'otherAmount');
  if (name === 'amount' && other) {
    if (value === 'other') other.focus();
    else other.value = '';
  }
  const otherRadio = form.querySelector<HTMLInputElement>('[name=amount][value=other]');
  if (name === 'otherAmount' && value !== '' && otherRadio) otherRadio.checked = true;
}

function frequencyOf(form: HTMLFormElement): Frequency {
  const chosen = new FormData(form).get('frequency');
  return frequencies.find((known) => known === chosen) ?? 'once';
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`input[name=${name}]`);
}

function write(form: HTMLFormElement, selector: string, text: string) {
  const element = form.querySelector<HTMLElement>(selector);
  if (!element) return;
  if (element.textContent !== text) element.textContent = text;
  element.hidden = text === '';
}
