import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  isFinal,
  paymentTransitions,
  rank,
  transitionDiagram,
} from '../../../../src/domain/donations/provider/payment-transitions.ts';
import { paymentStatuses } from '../../../../src/domain/donations/provider/provider.ts';

it('the diagram in the README is the table', () => {
  const readme = readFileSync(new URL('../../../../src/domain/donations/README.md', import.meta.url), 'utf8');
  const drawn = /```mermaid\n(?<diagram>[\s\S]*?)\n```/u.exec(readme)?.groups?.['diagram'];
  expect(drawn).toBe(transitionDiagram());
});

it('nothing follows paid', () => {
  expect(paymentTransitions.paid).toEqual([]);
});

it.each(paymentStatuses.filter((status) => status !== 'paid'))('%s may still become paid', (status) => {
  expect(paymentTransitions[status]).toContain('paid');
  expect(rank(status)).toBeLessThan(rank('paid'));
});

it('what is not final ranks above what has failed', () => {
  const waiting = paymentStatuses.filter((status) => !isFinal(status)).map(rank);
  expect(Math.min(...waiting)).toBeGreaterThan(Math.max(rank('failed'), rank('canceled'), rank('expired')));
});
