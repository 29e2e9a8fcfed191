export const privacy = {
  stripe: {
    title: 'Als u via Stripe betaalt',
    text: (choice: string) =>
      `Bij geven kunt u kiezen: ${choice}. Dan betaalt u via Stripe. Dat is ook een bedrijf dat betalingen regelt. Stripe en uw bank zien wat nodig is om te betalen.`,
  },
} as const;
