import { minimumFillTime } from '../../src/views/ui/minimum-fill-time.ts';
import { honeypotFields } from '../../src/views/ui/honeypot.ts';

/** Whether a form was filled by a program: it wrote where people see nothing, or was faster than anybody reads. */
export function isBot(field: (name: string) => string): boolean {
  const waited = field(honeypotFields.waited);
  return field(honeypotFields.trap) !== '' || (waited !== '' && Number(waited) < minimumFillTime);
}
