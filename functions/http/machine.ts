import { minimumFillTime } from '../../src/views/ui/time-trap.ts';
import { honeypotFields } from '../../src/views/ui/traps.ts';

/** Whether a form was filled by a program: it wrote where people see nothing, or was faster than anybody reads. */
export function isBot(field: (name: string) => string): boolean {
  const waited = field(honeypotFields.waited);
  return field(honeypotFields.trap) !== '' || (waited !== '' && Number(waited) < minimumFillTime);
}
