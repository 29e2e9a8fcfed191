import type { UnreadLine } from '../../domain/treasurer/bank-statement.ts';
import type { StatementLineState } from '../../domain/treasurer/bank-lines.ts';

/** Reading in what the bank wrote down. */
export const bankStatement = {
  title: 'Bankafschrift',
  what: 'Bewaar bij uw bank het afschrift als CAMT.053. Kies dat bestand hier. Giften met ons kenmerk komen dan vanzelf in de boeken. Geld van Mollie en Stripe leggen wij naast hun uitbetalingen.',
  again:
    'Hetzelfde bestand nog een keer, of een bestand met dezelfde dagen? Dat kan geen kwaad. Elke betaling telt één keer.',
  kept: 'Van wie er betaalde, bewaren wij niets. Weten wij nog niet waarvoor geld is? Dan bewaren wij de naam en wat er bij stond tot u kiest, en nooit langer dan 90 dagen.',
  file: 'Het afschrift',
  fileHint:
    'Een XML-bestand (CAMT.053) of een ZIP met zulke bestanden. U mag er meer tegelijk kiezen, samen hoogstens 4 MB.',
  button: 'Lees het afschrift in',
  banks: {
    title: 'Hoe haal ik dit bestand bij mijn bank?',
    general:
      'Log in bij uw bank op de computer, niet in de app. Zoek naar "downloaden", "exporteren" of "afschriften". Kies de rekening en de maand. Kies als soort bestand CAMT.053. Soms heet dat "XML" of "voor boekhouding". Ziet u het niet? Vraag uw bank ernaar: niet elk pakket heeft het.',
    abn: 'ABN AMRO (volgens een pagina van de bank zelf, zonder datum): Internet Bankieren, menu "tools", "mutaties". Kies de rekening en de periode, en als formaat CAMT.053.',
    rabo: 'Rabobank (volgens een pagina van de bank zelf): CAMT.053 is te downloaden in Rabo Internetbankieren Professional en Rabo Business Banking.',
    others: 'Hoe het bij een andere bank gaat, hebben wij niet bij die bank nagekeken. Daar geldt wat hierboven staat.',
  },
  otherAccount: {
    title: 'Is dit een rekening van het fonds?',
    text: (accounts: string) =>
      `Dit afschrift is van rekening ${accounts}. Die kennen wij niet. Er is nog niets bewaard.`,
    accept: (account: string) => `Ja, ${account} is een rekening van ons.`,
    again: 'Kies het bestand dan nog een keer.',
  },
  coverage: {
    title: 'Wat is ingelezen?',
    none: 'Er is nog geen afschrift ingelezen.',
    account: (account: string, from: string, until: string) =>
      `${account === '' ? 'Afschriften' : `Rekening ${account}`}: van ${from} tot en met ${until}.`,
    complete: 'Zonder gaten.',
    gap: (from: string, until: string) =>
      from === until ? `${from} ontbreekt.` : `Van ${from} tot en met ${until} ontbreekt.`,
    unread: (line: number, from: string, until: string, reason: string) =>
      `Regel ${line} in het afschrift van ${from} tot en met ${until} is niet gelezen: ${reason}`,
  },
  reasons: {
    amount: 'het bedrag is niet te lezen.',
    day: 'de dag is niet te lezen.',
    future: 'de dag moet nog komen.',
    direction: 'er staat niet of het geld erbij kwam of eraf ging.',
    shape: 'er staat iets in dat er niet hoort.',
  } satisfies Record<UnreadLine['reason'], string>,
  errors: {
    'no-file': 'Kies eerst een bestand.',
    'too-large': 'Dit is te groot. Bewaar bij uw bank een kortere tijd, bijvoorbeeld één maand.',
    'not-xml': 'Dit is geen goed XML-bestand. Bewaar het afschrift bij uw bank opnieuw, als CAMT.053.',
    'not-camt': 'Dit is geen CAMT.053. Kies bij uw bank voor CAMT.053.',
    'other-version': 'Deze versie van CAMT.053 kennen wij niet. Wij lezen versie 02 tot en met 13.',
    unreadable:
      'In dit bestand staat iets dat wij niet kunnen lezen. Er is niets ingelezen. Vraag de beheerder van de site om hulp.',
    zip: 'Deze ZIP kunnen wij niet uitpakken. Of er zit te veel in, of er zit een wachtwoord op. Kies dan de bestanden zelf.',
    'empty-zip': 'In deze ZIP zit geen afschrift.',
    mt940: 'Dit is een MT940-bestand. Daar staat te weinig in. Kies bij uw bank voor CAMT.053.',
    csv: 'Dit is een CSV-bestand. Daar staat te weinig in. Kies bij uw bank voor CAMT.053.',
    'camt-052':
      'Dit is een overzicht van de dag zelf (CAMT.052 of CAMT.054). Daarin kan nog iets veranderen. Kies CAMT.053.',
  },
  inFile: (name: string, error: string) => `${name}: ${error} Er is niets ingelezen, ook niet van de andere bestanden.`,
  done: ([gifts, amount, payouts, open, aside, known, others, unread]: readonly [
    number,
    string,
    number,
    number,
    number,
    number,
    number,
    number,
  ]) =>
    [
      gifts === 0
        ? 'Er waren geen nieuwe giften.'
        : `${gifts === 1 ? '1 gift' : `${gifts} giften`} geboekt, samen ${amount}.`,
      payouts === 0 ? '' : `${payouts === 1 ? '1 uitbetaling' : `${payouts} uitbetalingen`} gevonden.`,
      open === 0 ? '' : `${open === 1 ? '1 regel' : `${open} regels`} herkennen wij niet: kijk hieronder.`,
      aside === 0 ? '' : `${aside === 1 ? '1 regel' : `${aside} regels`} legden wij apart, zoals u had gekozen.`,
      known === 0 ? '' : `${known === 1 ? '1 regel was' : `${known} regels waren`} al ingelezen.`,
      others === 0
        ? ''
        : `${others === 1 ? '1 andere regel' : `${others} andere regels`} sloegen wij over: afschrijvingen, of nog niet geboekt.`,
      unread === 0
        ? ''
        : `Let op: ${unread === 1 ? '1 regel is' : `${unread} regels zijn`} niet gelezen. Onderaan staat welke.`,
    ]
      .filter(Boolean)
      .join(' '),
  open: {
    title: 'Wat is dit?',
    none: 'Er is niets dat wij niet herkennen.',
    text: 'Van dit geld weten wij niet waarvoor het is. Is het een gift? Kies waarvoor. Is het iets anders? Leg het dan apart. U kunt elke keuze later terugnemen.',
    line: (amount: string, day: string) => `${amount} op ${day}`,
    out: (amount: string, day: string) => `${amount} ging van de rekening af op ${day}`,
    payer: 'Van of aan:',
    wrote: 'Wat erbij stond:',
    nothing: 'Er stond niets bij, of het is te lang geleden.',
    doubt:
      'Misschien is dit dezelfde betaling als een eerdere regel. De bank zegt te weinig om het zeker te weten. Kijk bij uw bank.',
    choices: 'Er staat meer dan één kenmerk bij, of de som is niet te verdelen. Kies zelf.',
    reversal: 'De bank draaide een betaling terug.',
    purpose: 'Waarvoor is deze gift?',
    which: 'Welke gift ging terug?',
    gift: (amount: string, day: string, purpose: string) => `${amount} van ${day}, ${purpose}`,
    book: 'Boek als gift',
    aside: 'Dit is geen gift',
    returned: 'Boek als teruggegeven',
    rule: 'Van deze rekening is niets een gift',
    choose: 'Kies deze regel',
    chosen: 'De gekozen regels',
    chosenText: 'Zet een vinkje bij meer regels, en kies dan hier. Elke regel houdt zijn eigen doel.',
    bookChosen: 'Boek de gekozen regels als gift',
    asideChosen: 'De gekozen regels zijn geen gift',
    more: (count: number) => `Dit zijn de eerste ${count}. Daarna komen de andere.`,
  },
  decided: {
    title: 'Wat is het geworden?',
    text: 'Klopt een keuze niet? Neem haar terug en schrijf op waarom. Een gift krijgt dan een regel die haar opheft. De regel van de bank staat daarna weer hierboven.',
    states: {
      gift: 'gift',
      payout: 'uitbetaling',
      aside: 'geen gift',
      returned: 'teruggegeven gift',
      split: 'opgesplitst',
      open: 'nog open',
    } satisfies Record<StatementLineState, string>,
    by: (who: string, when: string) => `Gekozen door ${who} op ${when}.`,
    itself: (when: string) => `Vanzelf herkend op ${when}.`,
    former: 'Eerder ingelezen.',
    reason: 'Waarom neemt u dit terug?',
    button: 'Neem terug',
    more: 'Oudere regels',
    newest: 'Nieuwste regels',
    reasonMissing: 'Schrijf op waarom u dit terugneemt. Dat komt in het logboek.',
  },
  rules: {
    title: 'Rekeningen die geen giften sturen',
    text: 'Geld van deze rekeningen leggen wij vanzelf apart, behalve als ons kenmerk erbij staat.',
    rule: (label: string, who: string, when: string) => `${label}, gekozen door ${who} op ${when}`,
    label: (amount: string, day: string) => `Rekening van ${amount} op ${day}`,
    remove: 'Haal deze regel weg',
  },
  notices: {
    booked: 'Geboekt als gift.',
    aside: 'Apart gelegd. Dit telt niet mee.',
    returned: 'Geboekt als teruggegeven.',
    'not-returned': 'Van die gift kan dit niet terug: er is al genoeg van teruggegaan.',
    rule: 'Apart gelegd. Ook ander geld van deze rekening leggen wij voortaan apart.',
    'rule-removed': 'De regel is weg. Wat al apart lag, blijft apart.',
    'taken-back': 'Teruggenomen. De regel staat weer bij "Wat is dit?".',
    'has-return': 'Deze gift ging al terug. Neem eerst die regel terug.',
    gone: 'Deze regel was al gedaan.',
    none: 'U had niets gekozen.',
  },
  unreadable: 'Wij konden het formulier niet lezen. Er is niets gebeurd.',
};
