/** What the page carries itself: its script comes a tenth of a second after the page has been drawn, when that is surely on the screen. */
const { dataset } = document.currentScript ?? document.documentElement;

addEventListener('load', () => requestAnimationFrame(() => setTimeout(begin, 100)));

function begin(): void {
  document.head.append(Object.assign(document.createElement('script'), { src: dataset['deferredScript'] }));
}
