import { AsyncLocalStorage } from 'node:async_hooks';

/** One line for one event, as JSON, so that a host can search it. Never anything about a person: ids and outcomes only. */
export function log(event: string, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
  process.stdout.write(`${JSON.stringify({ ...head('info'), event, ...facts })}\n`);
}

/** All that is logged during `work` says with which request it came. */
export function duringRequest<T>(id: string, work: () => T): T {
  return requests.run(id, work);
}

const requests = new AsyncLocalStorage<string>();

function head(level: 'info' | 'error') {
  const request = requests.getStore();
  return { time: new Date().toISOString(), level, ...(request !== undefined && { request }) };
}

/** A failure that nobody expected; the stack is for whoever repairs it. */
export function logError(event: string, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ ...head('error'), event, reason: withoutAddresses(reason) })}\n`);
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s"'<>]+@[\w-]+\.[\w.-]+/g, '…');
}
