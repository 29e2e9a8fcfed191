import { createReader } from './reader.ts';

/** Brings the buttons of `ReadAloud.astro` to life and starts reading. Loaded at the first press. */
export function start(controls: HTMLElement): void {
  const [toggle, stop] = controls.querySelectorAll('button');
  const speed = controls.querySelector('select');
  const whileReading = controls.querySelector<HTMLElement>('[data-while-reading]');
  const root = document.querySelector('main');
  if (!toggle || !stop || !speed || !whileReading || !root) return;

  const reader = createReader(root, (state) => {
    controls.dataset['state'] = state;
    whileReading.hidden = state === 'silent';
    for (const label of toggle.querySelectorAll<HTMLElement>('[data-when]'))
      label.hidden = label.dataset['when'] !== state;
  });
  toggle.addEventListener('click', reader.toggle);
  stop.addEventListener('click', () => {
    reader.stop();
    // The button that was pressed is gone; who uses a keyboard goes on from here.
    toggle.focus();
  });
  speed.addEventListener('change', () => reader.setRate(Number(speed.value)));
  reader.toggle();
}
