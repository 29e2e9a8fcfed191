import { html, type SafeHtml } from '@remix-run/html-template';
import { encodeQR, type ErrorCorrection } from 'qr';

/**
 * A QR code as SVG, with the white edge of four modules that the standard asks for. Black on white whatever the colours of the page:
 * many cameras do not read it the other way round.
 * @param label - what it is for, to who does not see it
 */
export function qrCode(text: string, label: string, ecc: ErrorCorrection = 'medium'): SafeHtml {
  const rows = encodeQR(text, 'raw', { ecc, border: 4 });
  const size = rows.length;
  const path = rows.map((row, y) => barsOf(row, y)).join('');
  return html`<svg
    class="qr"
    role="img"
    aria-label="${label}"
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    <path fill="#fff" d="M0 0h${size}v${size}H0z" />
    <path d="${path}" />
  </svg>`;
}

/** Dark modules that touch are drawn as one bar. */
function barsOf(row: readonly boolean[], y: number): string {
  return [...row.map(Number).join('').matchAll(/1+/g)]
    .map(({ index, 0: { length } }) => `M${index} ${y}h${length}v1h-${length}z`)
    .join('');
}
