import { button, element } from './dialog.ts';

/** How long to wait before trying again, in ms: longer every time, up to half a minute. */
const waits = [2_000, 4_000, 8_000, 15_000, 30_000] as const;

/** Says that there is no connection and that nothing is lost; ends when it is worth trying again. */
export function waitForConnection(attempt: number): Promise<void> {
  return new Promise((resolve) => {
    const bar = element('div', { className: 'cms-bar' });
    bar.setAttribute('role', 'status');
    const go = () => {
      clearTimeout(timer);
      removeEventListener('online', go);
      bar.remove();
      resolve();
    };
    const timer = setTimeout(go, waits[Math.min(attempt, waits.length) - 1]);
    addEventListener('online', go);
    bar.append(
      element('p', { textContent: 'Geen verbinding. Uw tekst blijft hier staan. We proberen het zo weer.' }),
      button('Nu proberen', go, 'quiet'),
    );
    document.body.append(bar);
  });
}
