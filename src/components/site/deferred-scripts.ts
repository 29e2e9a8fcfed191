/** Scripts that a page is whole without, each a file of its own under `/scripts/`. */
export const deferredScripts = {
  'day-view': 'src/components/activities/day-view.ts',
  'donation-form': 'src/components/donations/donation-form.ts',
  'fund-thermometer': 'src/components/donations/fund-thermometer.ts',
  'fund-account': 'src/components/accounts/fund-account.ts',
  'kept-page': 'src/components/offline/kept-page.ts',
  'read-aloud': 'src/components/read-aloud/read-aloud.ts',
  'site-search': 'src/components/search/site-search.ts',
} as const;

export type DeferredScript = keyof typeof deferredScripts;
