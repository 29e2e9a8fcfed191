import { voiceFor } from '../../browser/read-aloud/voices.ts';

customElements.define(
  'read-aloud',
  class extends HTMLElement {
    connectedCallback() {
      if (!('speechSynthesis' in window)) return;
      const look = () => this.classList.toggle('ready', voiceFor(document.documentElement.lang) !== undefined);
      look();
      speechSynthesis.addEventListener('voiceschanged', look);
      this.querySelector('button')?.addEventListener('click', () => void this.start(), { once: true });
    }

    async start() {
      const { start } = await import(this.dataset['script'] ?? '');
      start(this);
    }
  },
);
