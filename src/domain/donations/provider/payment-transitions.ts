import { paymentStatuses, type PaymentStatus } from './provider.ts';

/**
 * Which status may follow which in our ledger; anything else that a provider reports is old news and is not written.
 * A declined payment may still become paid (the bank was late); nothing follows `paid`: what comes back after it is a
 * refund or a chargeback, a line of its own.
 */
export const paymentTransitions: Readonly<Record<PaymentStatus, readonly PaymentStatus[]>> = {
  open: ['pending', 'authorized', 'paid', 'failed', 'canceled', 'expired'],
  pending: ['authorized', 'paid', 'failed', 'canceled', 'expired'],
  authorized: ['paid', 'failed', 'canceled', 'expired'],
  failed: ['pending', 'paid'],
  canceled: ['pending', 'paid'],
  expired: ['pending', 'paid'],
  paid: [],
};

export function mayBecome(from: PaymentStatus, to: PaymentStatus): boolean {
  return paymentTransitions[from].includes(to);
}

/** Nothing more is expected without somebody acting. */
export function isFinal(status: PaymentStatus): boolean {
  return status !== 'open' && status !== 'pending' && status !== 'authorized';
}

/** Of several payments of one donation the highest decides: a late "expired" of one never lowers another that is paid. */
export function rank(status: PaymentStatus): number {
  return ranks[status];
}

/** The table as a Mermaid state diagram, for the README. */
export function transitionDiagram(): string {
  const edges = paymentStatuses.flatMap((from) => paymentTransitions[from].map((to) => `  ${from} --> ${to}`));
  return ['stateDiagram-v2', '  [*] --> open', ...edges].join('\n');
}

const ranks: Readonly<Record<PaymentStatus, number>> = {
  paid: 4,
  authorized: 3,
  pending: 3,
  open: 2,
  failed: 1,
  canceled: 1,
  expired: 1,
};
