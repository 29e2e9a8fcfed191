/** What a browser takes in `<input type="email">` (WHATWG HTML, valid e-mail address), with a dot in the domain: mail has to arrive. */
const local = /^[\w.!#$%&'*+/=?^`{|}~-]+$/;
const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;

export function isEmail(text: string): boolean {
  const address = asciiEmail(text);
  const [name = '', domain = '', ...more] = address.split('@');
  const labels = domain.split('.');
  return (
    more.length === 0 &&
    address.length <= 254 &&
    local.test(name) &&
    labels.length > 1 &&
    labels.every((part) => label.test(part))
  );
}

/** A domain with letters beyond ASCII (`bücher.example`) as the mail servers know it (`xn--bcher-kva.example`), as browsers send it. */
export function asciiEmail(text: string): string {
  const at = text.lastIndexOf('@') + 1;
  const domain = text.slice(at);
  const isInternational = /[^\x20-\x7e]/.test(domain) && /^[\p{L}\p{M}\p{N}.-]+$/u.test(domain);
  const address = `http://${domain}`;
  return isInternational && URL.canParse(address) ? text.slice(0, at) + new URL(address).hostname : text;
}
