import { amsterdamClock, closesAt, isWithin, upcoming, type Hours } from '../../schedule/now.ts';

const root = document.documentElement;
const live = new Set<() => void>();

/** `<open-now hours="[…]" open="Nu open, tot {time}." closed="Nu dicht.">` says whether a room is open. */
class OpenNow extends HTMLElement {
  connectedCallback() {
    const hours: Hours[] = JSON.parse(this.getAttribute('hours') ?? '[]');
    keep(() => {
      const time = closesAt(hours, amsterdamClock(new Date()));
      this.textContent = (this.getAttribute(time ? 'open' : 'closed') ?? '').replace('{time}', time ?? '');
      this.dataset['state'] = time ? 'open' : 'closed';
    });
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
      const weekday = this.closest<HTMLElement>('[data-day]')?.dataset['day'] ?? now.weekday;
      const date = upcoming(weekday, now);
      this.hidden = !periods.some(([from = '', until = from]) => isWithin(from, until, { date }));
    });
  }
}

keep(() => {
  const { weekday } = amsterdamClock(new Date());
  root.dataset['today'] = weekday;
});
customElements.define('open-now', OpenNow);
customElements.define('on-dates', OnDates);

// A phone shows a page again days later without loading it: look at the clock anew.
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, 60_000);

function keep(update: () => void) {
  live.add(update);
  update();
}

function refresh() {
  for (const update of live) update();
}
