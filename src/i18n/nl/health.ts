/** What is wrong with the machine of the site, for who looks after it. */
export const health = {
  mail: {
    subject: 'Er is iets mis met de site',
    greeting: 'Beste beheerder,',
    what: (siteUrl: string) => `De site ${siteUrl} meldt dat er iets mis is:`,
    next: 'Doe op de server: npm run doctor. Daar staat wat u kunt doen. U krijgt hierover nu geen mail meer.',
  },
  wrong: {
    database: 'De boeken (de database) geven geen antwoord.',
    disk: 'De schijf is bijna vol.',
    reconcile: 'De boeken zijn al meer dan 2 uur niet naast die van de betaaldienst gelegd.',
    backup: 'Er is al meer dan 36 uur geen kopie van de boeken gemaakt.',
  },
  fix: {
    database: 'Kijk of een ander programma het bestand van DATABASE_URL open heeft. Start de site daarna opnieuw.',
    disk: 'Maak ruimte: gooi oude bestanden weg, of zet BACKUP_KEEP lager.',
    reconcile: 'Doe: npm run reconcile. Kijk wat er staat. Klopt de sleutel van de betaaldienst nog?',
    backup: 'Doe: npm run backup. Kijk wat er staat. Draait de site (npm run serve)?',
  },
  doctor: {
    good: (what: string) => `goed    ${what}`,
    wrong: (what: string, fix: string) => `FOUT    ${what}\n        ${fix}`,
    allWell: 'Alles is in orde.',
    settings: {
      what: 'De instellingen in .env',
      fix: (problem: string) => `Verbeter in .env: ${problem}`,
    },
    node: { what: (version: string) => `Node ${version}`, fix: 'Gebruik Node 22 of nieuwer, of start met npm run.' },
    site: { what: 'De site is gebouwd', fix: 'Doe: npm run build' },
    books: {
      what: 'De boeken gaan open',
      fix: (problem: string) =>
        `${problem} Kijk of iemand anders het bestand vasthoudt, of zet een kopie terug: npm run restore`,
    },
    rights: {
      what: 'Alleen u kunt de boeken lezen',
      fix: (path: string) => `Doe: chmod -R go-rwx ${path}`,
    },
    mail: { what: 'De mailserver laat ons binnen', fix: 'Kijk naar SMTP_URL in .env: naam, wachtwoord en poort.' },
    doubt: {
      what: (count: number) => `Mails waarvan wij niet weten of ze aankwamen: ${count}`,
      fix: 'De penningmeester ziet ze op /beheer/aandacht/ en kan ze opnieuw versturen.',
    },
    checks: {
      database: 'De boeken geven antwoord',
      disk: 'Er is ruimte op de schijf',
      reconcile: 'De boeken zijn naast die van de betaaldienst gelegd',
      backup: 'Er is een nieuwe kopie van de boeken',
    },
  },
} as const;
