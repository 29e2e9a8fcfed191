/** One line for one event, as JSON, so that a host can search it. Never anything about a person: ids and outcomes only. */
export function log(event: string, facts: Readonly<Record<string, string | number | boolean>> = {}): void {
  process.stdout.write(`${JSON.stringify({ event, ...facts })}\n`);
}

/** A failure that nobody expected; the stack is for whoever repairs it. */
export function logError(event: string, error: unknown): void {
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${JSON.stringify({ event, reason: withoutAddresses(reason) })}\n`);
}

function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s"'<>]+@[\w-]+\.[\w.-]+/g, '…');
}
