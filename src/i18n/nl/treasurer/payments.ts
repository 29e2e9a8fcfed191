import type { HeldReason, StopReason } from '../../../domain/donations/ledger/entries.ts';
import type { PaymentStatus } from '../../../domain/donations/provider/provider.ts';

export const paymentStatuses = {
  open: 'open',
  pending: 'onderweg',
  authorized: 'onderweg',
  paid: 'betaald',
  failed: 'niet gelukt',
  canceled: 'afgebroken',
  expired: 'verlopen',
} satisfies Record<PaymentStatus, string>;

export const heldReasons = {
  'other-amount': 'het bedrag is anders dan wij vroegen',
  'other-currency': 'het zijn geen euro’s',
  'other-mode': 'een proef en een echte betaling zijn door elkaar geraakt',
  'other-donation': 'de betaling hoort bij iets anders',
} satisfies Record<HeldReason, string>;

export const stopReasons = {
  donor: 'de donateur wilde stoppen',
  erased: 'de gegevens zijn weggehaald',
  'debit-reversed': 'een betaling is teruggehaald',
  'debit-failed': 'betalen lukte niet meer',
  'mandate-gone': 'de machtiging is weg',
  'canceled-at-provider': 'gestopt bij de betaaldienst',
  'suspended-at-provider': 'stilgezet door de betaaldienst',
  'completed-at-provider': 'klaar bij de betaaldienst',
} satisfies Record<StopReason, string>;
