import { daysToFetch, fetchLines } from './day-lines.ts';
import { sayCount } from '../site/say-count.ts';

/**
 * `<activity-filter>` narrows the timetable on this page. The choices live in the address, so that
 * a visitor can send the page to someone, come back to it, or reload.
 */
class ActivityFilter extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form');
    if (!form) return;
    restore(form);
    form.addEventListener('input', () => void this.apply(form, true));
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are empty only after the event.
    form.addEventListener('reset', () => setTimeout(() => void this.apply(form, true)));
    void this.apply(form, false);
  }

  private async apply(form: HTMLFormElement, isChange: boolean) {
    const chosen = choicesIn(form);
    if (isChange) history.replaceState(null, '', chosen.size > 0 ? `?${chosen}` : location.pathname);
    if (chosen.size > 0) await Promise.all(daysToFetch(chosen.get('dag')).map(fetchLines));
    // While lines came in somebody chose again.
    if (String(choicesIn(form)) !== String(chosen)) return;
    const missing = daysToFetch(chosen.get('dag'));
    const activities = document.querySelectorAll<HTMLElement>('[data-activity]');
    const found = [...activities].filter((activity) => {
      activity.hidden = !fits(activity, chosen);
      return !activity.hidden;
    });
    for (const group of document.querySelectorAll<HTMLElement>('[data-day], [data-other-times] > section'))
      group.hidden =
        chosen.size > 0 && !missing.includes(group) && !group.querySelector('[data-activity]:not([hidden])');
    // An activity on two days stands in two lines and is one activity.
    const links = found.map((activity) => activity.querySelector('a')?.href);
    this.report(missing.length > 0 ? undefined : new Set(links).size, chosen.size > 0);
  }

  private say(count: number): string {
    return count === 0 ? (this.getAttribute('none') ?? '') : sayCount(this.dataset['counts'], count);
  }

  /** @param count - unknown while days are not there: then it says nothing */
  private report(count: number | undefined, isNarrowed: boolean) {
    const output = this.querySelector('output');
    if (output) output.value = count === undefined ? '' : this.say(count);
    const reset = this.querySelector<HTMLElement>('[type=reset]');
    if (!reset) return;
    // What has the focus must not vanish from under it.
    if (!isNarrowed && reset === document.activeElement) this.querySelector('select')?.focus();
    reset.hidden = !isNarrowed;
  }
}

function choicesIn(form: HTMLFormElement): URLSearchParams {
  const filled = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return new URLSearchParams(filled);
}

function fits({ dataset, parentElement }: HTMLElement, chosen: URLSearchParams): boolean {
  const day = dataset['on'] ?? parentElement?.closest<HTMLElement>('[data-day]')?.dataset['day'];
  return (
    is(chosen.get('soort'), dataset['activity']) &&
    is(chosen.get('kamer'), dataset['room']) &&
    is(chosen.get('dag'), day) &&
    (!chosen.has('gratis') || 'free' in dataset) &&
    (!chosen.has('inloop') || 'walkIn' in dataset)
  );
}

function is(wanted: string | null, actual: string | undefined): boolean {
  return wanted === null || wanted === actual;
}

function restore(form: HTMLFormElement) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) field.value = value;
    if (field instanceof HTMLInputElement) field.checked = value !== '';
  }
}

customElements.define('activity-filter', ActivityFilter);
