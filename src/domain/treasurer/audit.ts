import type { Timestamp } from '../../shared/time.ts';

const auditActions = [
  'refund-wanted',
  'mail-released',
  'thank-you-copied',
  'link-sent',
  'donor-erased',
  'donor-exported',
  'attended',
  'agreement-set',
  'agreement-removed',
  'bookings-exported',
  'journal-exported',
  'difference-explained',
  'statement-read',
  'transfer-booked',
  'transfer-set-aside',
  'transfer-returned',
  'transfer-taken-back',
  'rule-added',
  'rule-removed',
  'explanation-taken-back',
  'journal-closed',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Something that a treasurer did. Never anything about a donor: ids only. */
export interface AuditEntry {
  readonly at: Timestamp;
  /** Name of the treasurer. */
  readonly who: string;
  readonly action: AuditAction;
  readonly donationId?: string;
  /** An event of the outbox, a refund or a period. */
  readonly about?: string;
}

export interface AuditPlaced extends AuditEntry {
  /** Counts up. */
  readonly id: number;
}

/** Only ever added to. */
export interface AuditLog {
  add(entry: AuditEntry): Promise<void>;
  /** Newest first; those before `before`, an `id`. */
  page(limit: number, before?: number): Promise<readonly AuditPlaced[]>;
}
