import '../site/today.ts';

/**
 * `<after-script src="…">` shows what stands in it once that script has arranged it, or cannot come: until then it only takes place, since
 * what moves when it is already in sight makes a visitor press the wrong thing.
 */
class AfterScript extends HTMLElement {
  connectedCallback() {
    const show = () => this.removeAttribute('style');
    this.style.cssText = 'display: block; visibility: hidden; height: 100vh; overflow: hidden';
    const script = Object.assign(document.createElement('script'), { onload: show, onerror: show });
    script.src = this.getAttribute('src') ?? '';
    document.head.append(script);
  }
}

customElements.define('after-script', AfterScript);
