import { getEntry } from 'astro:content';
import type { BankAccount } from '../domain/donations/bank-transfer/epc-payload.ts';
import type { Language } from '../i18n/languages.ts';
import { compact } from '../shared/iban.ts';

export async function findOrganisation() {
  const entry = await getEntry('settings', 'organisation');
  if (entry?.data.setting !== 'organisation')
    throw new Error('Het bestand content/settings/organisation.yml ontbreekt.');
  return entry.data;
}

/** Whether there is a way to reach the organisation, so that a page may send people to it. */
export async function isReachable(): Promise<boolean> {
  const { email, phone } = await findOrganisation();
  return (email ?? phone) !== undefined;
}

/** The pages in the menu, in the editor's order. */
export async function listMenu() {
  const entry = await getEntry('settings', 'navigation');
  if (entry?.data.setting !== 'navigation') throw new Error('Het bestand content/settings/navigation.yml ontbreekt.');
  return entry.data.menu;
}

export async function findAnbi() {
  const entry = await getEntry('settings', 'anbi');
  if (entry?.data.setting !== 'anbi') throw new Error('Het bestand content/settings/anbi.yml ontbreekt.');
  return entry.data;
}

/** Who has read the words of the site in this language; undefined as long as nobody has. */
export async function findTranslationCheck(language: Language) {
  const entry = await getEntry('settings', 'languages');
  if (entry?.data.setting !== 'languages') throw new Error('Het bestand content/settings/languages.yml ontbreekt.');
  return entry.data.checks.find((check) => check.language === language);
}

/** Where a donor can transfer a gift to; undefined before the fund has said so. */
export async function findBankAccount(): Promise<BankAccount | undefined> {
  const { bankTransfer } = await findDonationSettings();
  return bankTransfer && { iban: compact(bankTransfer.iban), name: bankTransfer.name };
}

/** What the provider keeps of a payment, and who says so; undefined before somebody has looked it up. */
export async function findPaymentCosts() {
  const { paymentCosts } = await findDonationSettings();
  if (!paymentCosts) return undefined;
  const { fixed, percentage = 0, source } = paymentCosts;
  // In hundredths of a per cent: from here on there are whole numbers only.
  return { fixed, share: Math.round(percentage * 100), source };
}

export async function findDonationSettings() {
  const entry = await getEntry('settings', 'donations');
  if (entry?.data.setting !== 'donations') throw new Error('Het bestand content/settings/donations.yml ontbreekt.');
  return entry.data;
}
