customElements.define(
  'kept-page',
  class extends HTMLElement {
    connectedCallback() {
      if (!('serviceWorker' in navigator)) return;
      const { worker = '' } = this.dataset;
      // After everything that the visitor came for. A browser may refuse to keep anything; then there is only the network, as before.
      setTimeout(() => void navigator.serviceWorker.register(worker).catch(() => undefined), 1000);
    }
  },
);
