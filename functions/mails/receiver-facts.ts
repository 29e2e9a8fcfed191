import { grouped } from '../../src/shared/iban.ts';
import type { Receiver } from '../../src/views/donations/donation-page.ts';
import type { LocaleContext } from '../../src/views/ui/locale.ts';
import { paragraph, type Block } from './blocks.ts';

/** Who received the gift, as the settings say; nothing as long as they do not. */
export function receiverFacts(receiver: Receiver | undefined, { errorPages }: LocaleContext): Block[] {
  if (receiver?.legalName === undefined) return [];
  const { title, name, address, contact, chamberOfCommerce, iban } = errorPages.receiver;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [name, receiver.legalName],
    [address, receiver.address],
    [chamberOfCommerce, receiver.chamberOfCommerce],
    [iban, receiver.iban === undefined ? undefined : grouped(receiver.iban)],
    [contact, receiver.email ?? receiver.phone],
  ];
  const known = facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  return [paragraph(title), { kind: 'facts', facts: known }];
}
