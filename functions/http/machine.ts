import { soonest } from '../../src/views/ui/time-trap.ts';
import { trapFields } from '../../src/views/ui/traps.ts';

/** Whether a form was filled by a program: it wrote where people see nothing, or was faster than anybody reads. */
export function isMachine(field: (name: string) => string): boolean {
  const waited = field(trapFields.waited);
  return field(trapFields.trap) !== '' || (waited !== '' && Number(waited) < soonest);
}
