import { getEntry } from 'astro:content';

export async function findOrganisation() {
  const entry = await getEntry('settings', 'organisation');
  if (entry?.data.setting !== 'organisation')
    throw new Error('Het bestand content/settings/organisation.yml ontbreekt.');
  return entry.data;
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

export async function findDonationSettings() {
  const entry = await getEntry('settings', 'donations');
  if (entry?.data.setting !== 'donations') throw new Error('Het bestand content/settings/donations.yml ontbreekt.');
  return entry.data;
}
