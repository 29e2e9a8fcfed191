import { environment } from '../../environment.ts';
import { routes } from '../../routes.ts';

/** A site that is not built any more for so long has nobody who reads its reports: RFC 9116 asks for less than a year. */
const daysValid = 180;

/** Where to report a weakness, as RFC 9116 has it. */
export function GET(): Response {
  const expires = new Date(Date.now() + daysValid * 24 * 60 * 60 * 1000);
  const lines = [
    `Contact: ${environment.SITE_URL}${routes.contact}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nl, en',
    `Canonical: ${environment.SITE_URL}/.well-known/security.txt`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
