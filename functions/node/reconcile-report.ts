import type { PayoutsRead } from '../jobs/payouts.ts';
import type { Reconciled } from '../jobs/reconcile.ts';

/** What a reconcile found, for who runs it by hand. */
export function reconcileReport({ looked, repaired, unavailable, done, later, stuck }: Reconciled): string {
  const lines = [
    `Nagekeken: ${looked}`,
    `Hersteld: ${repaired.length}`,
    ...repaired.map((donationId) => `  ${donationId}`),
    `Mails en opdrachten gedaan: ${done}, later nog: ${later}`,
    ...(unavailable.length > 0 ? [`De betaaldienst gaf geen antwoord over: ${unavailable.length}`] : []),
    ...(stuck.length > 0 ? ['Niet zeker of deze mails weg zijn (kijk in de mailserver):', ...stuck.map(indent)] : []),
  ];
  return `${lines.join('\n')}\n`;
}

export function payoutsText({ written, matched, outcomes }: PayoutsRead): string {
  const refused = Object.entries(outcomes).filter(([, outcome]) => outcome !== 'complete');
  const lines = [
    `Uitbetalingen gelezen: ${written}, gevonden op het bankafschrift: ${matched}`,
    ...refused.map(([provider, outcome]) => `Niet alles gelezen bij ${provider}: ${outcome}`),
  ];
  return `${lines.join('\n')}\n`;
}

function indent(line: string): string {
  return `  ${line}`;
}
