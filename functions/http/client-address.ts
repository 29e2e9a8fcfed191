/** Where requests came from, as their host knows it. A request made by a test comes from nowhere. */
const addresses = new WeakMap<Request, string>();

/** For the host that took the request in: only it can tell whom it may believe. */
export function rememberClientAddress(request: Request, address: string): Request {
  addresses.set(request, address);
  return request;
}

export function clientAddressOf(request: Request): string {
  return addresses.get(request) ?? 'unknown';
}
