/**
 * The address that was probably meant, when its domain is one slip away from one that many people here use: `gmial.com`,
 * `zigo.nl`. Only ever a question to the donor. Packages that do this know the providers of America, and turn `gmail.nl` into
 * `mail.nl` and `bank.coop` into `bank.co`.
 */
export function suggestEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1).toLowerCase();
  if (at < 1 || domains.includes(domain) || neighbours.has(domain)) return undefined;
  const meant = neverMeant.get(domain) ?? domains.find((known) => isLongEnough(known) && isOneSlip(domain, known));
  return meant && `${address.slice(0, at)}@${meant}`;
}

/** One letter too many, missing, wrong, or two that changed places. */
function isOneSlip(typed: string, meant: string): boolean {
  let start = 0;
  while (start < typed.length && typed[start] === meant[start]) start += 1;
  let end = 0;
  while (end < Math.min(typed.length, meant.length) - start && typed.at(-1 - end) === meant.at(-1 - end)) end += 1;
  const [wrong, right] = [typed.slice(start, typed.length - end), meant.slice(start, meant.length - end)];
  if (wrong.length + right.length === 1) return true;
  if (wrong.length === 1 && right.length === 1) return !isOtherCountry(typed, meant);
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}

/** `yahoo.no` is no mistake for `yahoo.nl`. */
function isOtherCountry(typed: string, meant: string): boolean {
  const [country, other] = [typed, meant].map((domain) => domain.slice(domain.lastIndexOf('.') + 1));
  return country !== other && country?.length === 2 && other?.length === 2;
}

/** One slip away from `home.nl` are `dome.nl` and `hope.nl`, which may well be somebody's. */
function isLongEnough(domain: string): boolean {
  return domain.indexOf('.') >= 5;
}

const international =
  'gmail.com hotmail.com outlook.com live.com msn.com icloud.com me.com mac.com yahoo.com proton.me protonmail.com';
const dutch =
  'hotmail.nl outlook.nl live.nl yahoo.nl ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl xs4all.nl home.nl casema.nl ' +
  'upcmail.nl chello.nl quicknet.nl telfort.nl tele2.nl online.nl solcon.nl zonnet.nl caiway.nl zeelandnet.nl freedom.nl';
const domains = `${international} ${dutch}`.split(' ');

/** Real providers that are one slip away from another. */
const neighbours: ReadonlySet<string> = new Set(['mail.com', 'ymail.com', 'email.com', 'cloud.com', 'hello.nl']);

/** More than a slip, and yet nobody has an address there. */
const neverMeant: ReadonlyMap<string, string> = new Map([
  ['gmail.nl', 'gmail.com'],
  ['icloud.nl', 'icloud.com'],
]);
