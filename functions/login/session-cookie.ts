import { sessionLifetime } from '../../src/domain/editing/sessions.ts';

/**
 * `__Host-`: of this very host, sent over HTTPS only. The one exception is http://localhost, for development: not every browser
 * takes such a cookie there, and nothing leaves the machine.
 */
export function sessionCookie(siteUrl: string, session: string): string {
  return `${nameFor(siteUrl)}=${session}; Path=/; Max-Age=${sessionLifetime / 1000}; HttpOnly; SameSite=Strict${isLocal(siteUrl) ? '' : '; Secure'}`;
}

export function endedCookie(siteUrl: string): string {
  return sessionCookie(siteUrl, '').replace(/Max-Age=\d+/, 'Max-Age=0');
}

export function readSessionCookie(request: Request, siteUrl: string): string | undefined {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  const start = `${nameFor(siteUrl)}=`;
  const value = pairs.find((pair) => pair.startsWith(start))?.slice(start.length);
  return value !== undefined && /^[\w-]{20,100}$/.test(value) ? value : undefined;
}

function nameFor(siteUrl: string): string {
  return isLocal(siteUrl) ? 'cms' : '__Host-cms';
}

function isLocal(siteUrl: string): boolean {
  const { protocol, hostname } = new URL(siteUrl);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
