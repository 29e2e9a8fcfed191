/** Whether a request broke off because who sent it went away: no fault of ours, and nobody is there to be answered. */
export function hasLeft({ signal }: Request, error: unknown): boolean {
  return signal.aborted && error instanceof DOMException && error.name === 'AbortError';
}
