import type { ProviderName } from '../../domain/donations/provider/provider.ts';

/** What our mails say. Amounts and dates come in as people write them: "€ 10,00", "23 november 2026". */
export const mails = {
  greeting: (name?: string) => (name === undefined ? 'Beste donateur,' : `Beste ${name},`),
  closing: 'Met vriendelijke groet,\nde BuurtWerkKamers',
  testSubject: (subject: string) => `[proef] ${subject}`,
  testMode: 'Dit is een proef. Er is geen geld betaald.',
  fund: 'het BuurtWerkKamerFonds',
  room: (name: string) => `kamer ${name}`,
  every: { once: 'één keer', monthly: 'per maand', quarterly: 'per 3 maanden', yearly: 'per jaar' },
  labels: {
    amount: 'Bedrag',
    purpose: 'Voor',
    paidOn: 'Betaald op',
    bookedOn: 'Teruggehaald op',
    refunded: 'U krijgt terug',
    refundedOn: 'Teruggestuurd op',
    given: 'U gaf',
    nextDebit: 'Volgende keer',
    reference: 'Nummer',
  },
  /** Under every mail about one gift. */
  manage: {
    once: 'Met deze link ziet u uw gift. De link is alleen voor u.',
    recurring:
      'Via deze link bekijkt u uw gift. U kunt hem daar veranderen, een tijd stilzetten of stoppen. U hebt geen account nodig. De link is alleen voor u.',
    link: { once: 'Bekijk uw gift', recurring: 'Bekijk, verander of stop uw gift' },
  },
  giveAgain: 'Geef opnieuw',
  thankYou: {
    subject: {
      once: (amount: string) => `Bedankt voor uw gift van ${amount}`,
      recurring: (gift: string) => `Bedankt. U geeft nu ${gift}`,
      copy: (subject: string) => `Kopie: ${subject}`,
    },
    copy: 'Dit is een kopie. U kreeg deze mail al eerder van ons.',
    received: (amount: string, purpose: string) => `Dank u wel! Wij kregen van u ${amount} voor ${purpose}.`,
    once: 'Dit was één keer. Er gaat niet nog eens geld van uw rekening.',
    insteadOfDebit: 'U betaalde dit nu zelf. Eerder kon het niet van uw rekening.',
    recurring: (gift: string) => `U geeft ${gift}. Dat gaat vanzelf, tot u stopt.`,
    nextDebit: (date: string) => `Op ${date} gaat het volgende bedrag van uw rekening.`,
    next: (year: string) => `Uw gift staat in onze boeken. In januari krijgt u een mail met al uw giften van ${year}.`,
    aboutUs: 'De BuurtWerkKamers zijn kamers in de buurt, van en voor bewoners. Kom gerust eens kijken.',
    /** To who gives once and not every month already. */
    invitation: {
      text: 'Wilt u ons vaker helpen? U kunt ook elke maand een bedrag geven. Stoppen kan altijd.',
      link: 'Geef elke maand',
    },
  },
  debitFailed: {
    subject: (gift: string) => `Uw gift van ${gift} is niet gelukt`,
    what: 'Wij wilden uw gift van uw rekening halen. Dat is niet gelukt. U hebt nu dus niets betaald.',
    pay: 'Wilt u dit bedrag toch nog geven? U kunt het nu zelf betalen. Dat gaat één keer. U hoeft dit niet te doen.',
    payLink: (amount: string) => `Betaal nu ${amount}`,
    again: (date: string) =>
      `Op ${date} gaat het volgende bedrag van uw rekening. Wilt u dat niet? Dan kunt u stoppen.`,
    stopped: 'Wij zijn nu gestopt. Er gaat niets meer van uw rekening. Wilt u toch weer geven? Dat kan op onze site.',
  },
  chargedBack: {
    subject: 'Uw bank heeft een gift teruggehaald',
    what: 'Uw bank heeft uw gift teruggeboekt.',
    once: 'U hoeft niets te doen. Wilt u toch geven? Dat kan op onze site.',
    stopped: 'Wij zijn nu gestopt. Er gaat niets meer van uw rekening. Wilt u toch weer geven? Dat kan op onze site.',
  },
  refunded: {
    subject: (amount: string) => `U krijgt ${amount} van ons terug`,
    what: (amount: string, purpose: string) => `Wij sturen u ${amount} terug. U gaf dit geld voor ${purpose}.`,
    when: 'Het geld is onderweg. Dat duurt vaak een paar dagen. Betaalde u met een kaart? Dan kan het langer duren.',
    where: 'Het komt terug op de manier waarop u betaalde. U hoeft niets te doen.',
    goesOn: (date: string) =>
      `Uw gift gaat gewoon door. Op ${date} gaat het volgende bedrag van uw rekening. Wilt u dat niet? Dan kunt u stoppen.`,
    late: 'Is het geld er na twee weken nog niet? Open dan de link. Daar ziet u hoe het staat.',
  },
  refundFailed: {
    subject: (amount: string) => `${amount} terugsturen is niet gelukt`,
    what: (amount: string, purpose: string) =>
      `Wij stuurden u ${amount} terug. U gaf dit geld voor ${purpose}. Het geld kwam niet aan.`,
    next: 'Het geld is nu weer bij ons. Onze penningmeester weet dit ook.',
    account: 'Hebt u een andere rekening? Antwoord dan op deze mail.',
  },
  /** Why a debit failed or came back, and what somebody can do. */
  advice: {
    'check-account-number': 'Uw bank kent dit rekeningnummer niet. Kijk of het goed is.',
    'use-other-account': 'Deze rekening is dicht, of u kunt er niet zo van betalen. Kies een andere rekening.',
    'enough-money': 'Er stond niet genoeg geld op uw rekening.',
    'card-expired': 'Uw kaart is verlopen.',
    'give-permission-again': 'Uw bank heeft geen toestemming van u. Geef opnieuw, dan geeft u die toestemming weer.',
    'you-reversed-it': 'U hebt het geld zelf teruggehaald bij uw bank. Dat mag.',
    'you-refused-it': 'U hebt bij uw bank gezegd dat u dit niet wilt betalen. Dat mag.',
    'payment-denied':
      'Bij de bank is gezegd dat deze betaling niet klopt. Hebt u dat niet zelf gezegd? Vraag het dan aan uw bank.',
    'bank-blocks-it': 'Uw bank houdt deze betaling tegen. Vraag uw bank waarom.',
    'ask-your-bank': 'Uw bank zegt niet waarom. U kunt het vragen aan uw bank.',
  },
  mandateGone: {
    subject: 'Uw gift is gestopt',
    what: 'Wij mogen geen geld meer van uw rekening halen. De toestemming is weg. Daarom is uw gift gestopt.',
    again: 'Was dat niet wat u wilde? Geef dan opnieuw op onze site.',
  },
  changed: {
    subject: (gift: string) => `Veranderd: u geeft nu ${gift}`,
    what: (gift: string, purpose: string) => `Uw gift is veranderd. U geeft nu ${gift} voor ${purpose}.`,
    nextDebit: (date: string) => `Op ${date} gaat het volgende bedrag van uw rekening.`,
    was: (before: string) => `Eerst gaf u ${before}.`,
    paused: {
      subject: (date: string) => `Uw gift staat stil tot ${date}`,
      what: (date: string, gift: string, purpose: string) =>
        `Uw gift staat nu stil. Tot ${date} gaat er niets van uw rekening. Op die dag geeft u weer ${gift} voor ${purpose}.`,
    },
  },
  newAccount: {
    subject: 'Wij schrijven af van uw andere rekening',
    what: 'U hebt toestemming gegeven om van een andere rekening af te schrijven. Dat is nu geregeld.',
    same: (gift: string, purpose: string) => `Uw gift blijft ${gift} voor ${purpose}.`,
    nextDebit: (date: string) => `Op ${date} gaat het volgende bedrag van uw nieuwe rekening.`,
    debitUnderWay: 'Er was al een betaling onderweg. Die komt misschien nog van uw oude rekening.',
  },
  stopped: {
    subject: 'Uw gift is gestopt',
    donor: 'U wilde stoppen met geven. Dat is gelukt. Dank u wel voor wat u gaf!',
    other: 'Uw gift is gestopt. Dank u wel voor wat u gaf!',
    nothingMore: 'Er gaat niets meer van uw rekening.',
    debitUnderWay:
      'Let op: er was al een betaling onderweg. Die komt misschien nog van uw rekening. Wilt u dat geld terug? Dan kan uw bank het voor u terughalen. Dat kan 8 weken lang.',
    again: 'Wilt u later weer geven? Dat kan op onze site.',
  },
  manageLinks: {
    subject: 'De links naar uw giften',
    what: 'U vroeg om de links naar uw giften. Hier zijn ze.',
    notYou: 'Hebt u hier niet om gevraagd? Dan hoeft u niets te doen.',
    link: (gift: string, purpose: string, reference: string) => `${gift} voor ${purpose} (nummer ${reference})`,
  },
  /** In January, about the year before. */
  yearlyStatement: {
    subject: (year: string) => `Uw giften in ${year}`,
    received: (year: string, total: string) => `In ${year} kregen wij ${total} van u. Dank u wel!`,
    sheet: (year: string) => `Wilt u een overzicht van ${year}? Open de link. Daar staat het klaar om te bewaren.`,
    private: 'U hoeft niets te doen. De link is alleen voor u.',
    lastYear: (number: string, year: string) =>
      `Uw afspraak om elk jaar hetzelfde te geven loopt dit jaar af. Dat is afspraak ${number}. De laatste dag is 31 december ${year}. Wilt u daarna weer zo geven? Maak dan met ons een nieuwe afspraak.`,
    isOver: (number: string, year: string) =>
      `Uw afspraak om elk jaar hetzelfde te geven is klaar. Dat was afspraak ${number}, tot en met ${year}. Geeft u door? Dan zijn dat gewone giften, tot er een nieuwe afspraak is.`,
    link: 'Naar mijn overzicht',
  },
  treasurer: {
    greeting: 'Beste penningmeester,',
    reference: (reference: string) => `Het gaat om de gift met nummer ${reference}.`,
    open: 'Bekijk deze gift in de boeken',
    about: (provider: string, about: string) => `Zoek in ${provider} naar: ${about}`,
    cardsStopped: (until: string) =>
      `Betalen met een kaart kan tot ${until} niet. Daarna gaat het vanzelf weer aan. Met iDEAL en op andere manieren blijft geven mogelijk.`,
    oneOfThem: (reference: string) => `Eén van deze giften heeft nummer ${reference}.`,
    failing: (event: string) => `Dit lukt niet: ${event}`,
    openMails: 'Bekijk deze mails',
    mailsInDoubt: (count: number) => (count === 1 ? 'Het gaat om 1 mail.' : `Het gaat om ${count} mails.`),
    providers: { mollie: 'Mollie', stripe: 'Stripe' } satisfies Record<ProviderName, string>,
    alerts: {
      'payment-held': {
        subject: 'Kijk naar een betaling die niet klopt',
        text: 'Bij de betaaldienst staat een betaling die anders is dan wij vroegen. Het bedrag, de munt of de gift klopt niet. Wij tellen deze betaling niet mee. Kijk bij de betaaldienst wat er is gebeurd.',
      },
      'double-payment': {
        subject: 'Iemand heeft twee keer betaald',
        text: 'Voor één gift kwam twee keer geld binnen. Vraag de donateur of dat zo bedoeld was. Anders betaalt u één keer terug, bij de betaaldienst.',
      },
      'debit-paid-after-all': {
        subject: 'Iemand heeft misschien twee keer betaald',
        text: 'Een bedrag kon eerst niet van een rekening. De donateur ging het toen zelf betalen. Nu kwam het ook van de bank. Kijk bij de betaaldienst of het er twee keer is. Dan betaalt u één keer terug.',
      },
      'refund-exceeds-gift': {
        subject: 'Er is meer terugbetaald dan er binnenkwam',
        text: 'Van deze gift ging meer geld terug dan er binnenkwam. Dat kan als u terugbetaalt en de bank ook. Kijk bij de betaaldienst wat er is gebeurd.',
      },
      'refund-not-arrived': {
        subject: 'Terugbetalen is niet gelukt',
        text: 'Geld dat u terugbetaalde, kwam niet aan bij de donateur. Het is weer bij de betaaldienst en telt weer mee. De donateur weet dit, als wij een mailadres hebben. Vraag de donateur naar een andere rekening.',
      },
      'debit-reversed': {
        subject: 'Een gift is teruggehaald door de bank',
        text: 'De bank heeft een gift teruggehaald. Het bedrag is van het totaal af. Gaf deze donateur steeds weer? Dan is dat nu gestopt. De betaaldienst rekent hier kosten voor.',
      },
      'account-holder-deceased': {
        subject: 'Een donateur is overleden',
        text: 'De bank zegt dat de houder van de rekening is overleden. De gift is gestopt. Wij sturen geen mail meer naar dit adres. Stuurt u zelf een brief? Denk dan aan de familie.',
      },
      'wrong-debit-sequence': {
        subject: 'Mollie vroeg het geld op de verkeerde manier',
        text: 'Een gift is niet gelukt door een fout in de volgorde van de betalingen (AG02). De donateur kan hier niets aan doen. Vraag Mollie om hulp.',
      },
      'debit-refused-by-donor': {
        subject: 'Een donateur wil niet meer betalen',
        text: 'Een donateur heeft een betaling geweigerd of teruggehaald. De gift is gestopt. U hoeft niets te doen, maar u kunt vragen wat er was.',
      },
      'action-failing': {
        subject: 'De betaaldienst doet niet wat wij vragen',
        text: 'Wij vroegen de betaaldienst iets te doen voor een gift die steeds terugkomt. Dat is drie keer niet gelukt. Wij blijven het proberen. Kijk bij de betaaldienst of daar iets aan de hand is.',
      },
      'card-testing': {
        subject: 'Misschien probeert iemand gestolen kaarten uit',
        text: 'In korte tijd begonnen heel veel giften, of bijna niemand betaalde. Dat kan iemand zijn die gestolen kaarten uitprobeert. Kijk bij de betaaldienst of u de betalingen herkent. Ziet u betalingen die niet kloppen? Betaal die terug.',
      },
      'mails-in-doubt': {
        subject: 'Wij weten niet of mails zijn aangekomen',
        text: 'De verbinding met de mailserver brak af op het laatste moment. Of onze server stopte toen. Wij weten daarom niet of de donateurs de mail kregen. Wij sturen de mail niet vanzelf nog een keer. Dat doet u zelf, als u dat wilt.',
      },
    },
  },
} as const;
