import { amsterdamClock, isWithin, upcoming } from '../../schedule/now.ts';
import { openNow } from './open-now.ts';

const live = new Set<() => void>();

/** `<open-now hours="[…]" …>` says whether a room is open. */
class OpenNow extends HTMLElement {
  connectedCallback() {
    keep(() => openNow(this, amsterdamClock(new Date())));
  }
}

/**
 * `<on-dates in="2026-12-24/2027-01-03 …">` is seen only on those days. In a day of the timetable what counts is when that
 * weekday comes: on Monday the line of Wednesday is about this Wednesday.
 */
class OnDates extends HTMLElement {
  connectedCallback() {
    const periods = (this.getAttribute('in') ?? '').split(' ').map((period) => period.split('/'));
    keep(() => {
      const now = amsterdamClock(new Date());
      const date = upcoming(dayOf(this) ?? now.weekday, now);
      this.hidden = !periods.some(([from = '', until = from]) => isWithin(from, until, { date }));
    });
  }
}

/** `<on-day hidden>` is seen where the day of the timetable around it is today; `<on-day other hidden>` where it is not. */
class OnDay extends HTMLElement {
  connectedCallback() {
    keep(() => {
      this.hidden = (dayOf(this) === amsterdamClock(new Date()).weekday) === this.hasAttribute('other');
    });
  }
}

/** What is there only where a script runs, and what takes its place where none does: nothing is said or unsaid by a style. */
class WithScript extends HTMLElement {
  connectedCallback() {
    this.hidden = false;
  }
}

class WithoutScript extends HTMLElement {
  connectedCallback() {
    this.hidden = true;
  }
}

customElements.define('open-now', OpenNow);
customElements.define('on-dates', OnDates);
customElements.define('on-day', OnDay);
customElements.define('with-script', WithScript);
customElements.define('without-script', WithoutScript);

// A phone shows a page again days later without loading it: look at the clock anew.
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, 60_000);

function dayOf(element: HTMLElement): string | undefined {
  return element.closest<HTMLElement>('[data-day]')?.dataset['day'];
}

function keep(update: () => void) {
  live.add(update);
  update();
}

function refresh() {
  for (const update of live) update();
}
