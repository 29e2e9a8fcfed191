import type { MessageErrorCode } from '../../domain/participation/message.ts';
import type { Topic } from '../../domain/participation/recipients.ts';

/** The forms of "Meedoen", the pages that answer them, and the mails that they become. */
export const participation = {
  title: 'Stuur een bericht',
  intro: 'Kies waar het over gaat. Uw bericht wordt meteen per mail verstuurd.',
  topics: {
    offer: 'Ik wil iets doen',
    help: 'Ik zoek hulp',
    'new-room': 'Een kamer beginnen',
    mistake: 'Er klopt iets niet',
  } satisfies Record<Topic, string>,
  /** The link to it, below what somebody may know better. */
  report: 'Klopt er iets niet op deze pagina, of weet u meer?',
  closed: {
    title: 'Zo begint u',
    text: 'Dit kunt u doen:',
    rooms: 'Kijk welke kamer bij u in de buurt is',
    activities: 'Kijk wat er te doen is',
    help: 'Lees hoe u hulp krijgt',
    cooperation: 'Lees hoe een kamer begint',
    newRoom: 'Wilt u een kamer beginnen?',
  },
  form: {
    room: 'Welke kamer?',
    roomHint: 'Staat uw kamer er niet bij? Ga er dan langs.',
    chooseRoom: 'Kies een kamer',
    anyRoom: 'Ik weet het nog niet',
    noRoom: 'Het gaat niet over een kamer',
    place: 'Welke buurt en welke stad?',
    message: {
      offer: 'Wat wilt u doen?',
      help: 'Waar zoekt u hulp bij?',
      'new-room': 'Wat wilt u beginnen, en met wie?',
      mistake: 'Wat moet er anders staan?',
    } satisfies Record<Topic, string>,
    messageHint: {
      offer: 'Bijvoorbeeld: koken, klussen of les geven. Iets leren mag ook.',
      help: 'Een paar woorden is genoeg. Schrijf hier geen BSN en geen wachtwoord.',
      'new-room': 'Bijvoorbeeld: hoeveel buren meedoen, en of u al een plek hebt.',
      mistake: 'Bijvoorbeeld: op dinsdag gaat de kamer om 10 uur open.',
    } satisfies Record<Topic, string>,
    name: 'Uw naam',
    email: 'Uw mailadres',
    emailHint: 'Vul uw mailadres in, of uw telefoon. Dan kunnen wij u antwoord geven.',
    emailHintOptional: 'Alleen als u antwoord wilt.',
    phone: 'Uw telefoon',
    copy: 'Stuur mij een bevestiging per mail',
    button: 'Verstuur',
    kept: 'Deze site bewaart uw bericht niet. Het wordt meteen per mail verstuurd.',
    privacy: 'Lees meer over privacy',
  },
  errors: {
    'room-unknown': 'Kies een kamer.',
    'place-missing': 'Schrijf in welke buurt en stad het is.',
    'place-too-long': 'De naam van de buurt is te lang. Gebruik 100 tekens of minder.',
    'message-missing': 'Schrijf een bericht.',
    'message-too-long': 'Uw bericht is te lang. Gebruik 1000 tekens of minder.',
    'name-too-long': 'Uw naam is te lang. Gebruik 100 tekens of minder.',
    'no-way-back': 'Vul uw mailadres in, of uw telefoon.',
    'email-invalid': 'Dit mailadres klopt niet. Schrijf het zo: naam@voorbeeld.nl.',
    'phone-invalid': 'Dit nummer klopt niet. Schrijf het zo: 06 12345678.',
    'copy-without-email': 'Wilt u een bevestiging? Vul dan uw mailadres in.',
  } satisfies Record<MessageErrorCode, string>,
  frame: 'Uw bericht aan een kamer.',
  notices: {
    /** Each means that the text is still on the page. */
    'not-accepted': {
      title: 'Versturen lukt nu niet',
      text: 'Uw bericht is nog niet verstuurd. Alles staat er nog. Probeer het over een paar minuten nog een keer.',
    },
    refused: {
      title: 'Het mailadres werkt niet',
      text: 'Uw bericht is niet verstuurd. Dat ligt niet aan u, maar aan ons adres. Alles staat er nog. Kies een andere kamer of ga langs.',
    },
    unknown: {
      title: 'Wij weten niet of het gelukt is',
      text: 'De verbinding is verbroken. Misschien is uw bericht al verstuurd. Alles staat er nog. Wilt u het zeker weten? Verstuur het dan nog een keer.',
    },
    suspicious: {
      title: 'Probeer het nog een keer',
      text: 'Dit ging zo snel, dat het ook een computer kan zijn. Uw bericht is nog niet verstuurd. Klopt alles? Druk dan nog een keer op de knop.',
    },
    tooMany: {
      title: 'Probeer het over een paar minuten',
      text: (minutes: number) =>
        `Er zijn heel veel berichten binnengekomen. Dat van u is nog niet verstuurd. Alles staat er nog. Wacht ${minutes === 1 ? '1 minuut' : `${minutes} minuten`} en probeer het dan nog een keer.`,
    },
    closed: {
      title: 'Schrijven kan nu niet',
      text: 'Voor dit bericht hebben wij geen mailadres meer. Uw bericht is niet verstuurd. Kijk wat er wel kan.',
    },
    'other-site': {
      title: 'Dit kwam niet van onze pagina',
      text: 'Wij kunnen dit niet aannemen. Vul het formulier op deze site in.',
    },
    'too-large': {
      title: 'Dat is te veel tekst',
      text: 'Wij kunnen dit niet lezen. Ga terug, schrijf een korter bericht en probeer het nog een keer.',
    },
    unreadable: {
      title: 'Wij kunnen dit niet lezen',
      text: 'Er ging iets mis met het formulier. Ga terug en probeer het nog een keer.',
    },
    failed: {
      title: 'Er ging iets mis bij ons',
      text: 'Wij weten niet of uw bericht is verstuurd. Ga terug en probeer het over een paar minuten nog een keer.',
    },
    back: 'Naar meedoen',
  },
  sent: {
    title: 'Uw bericht is verstuurd',
    text: (name: string) => `Wij hebben het naar ${name} gestuurd. U krijgt antwoord van de mensen daar.`,
    copy: (email: string) => `Wij hebben de bevestiging naar ${email} gestuurd.`,
    noCopy: 'De bevestiging is niet gelukt. Uw bericht zelf is wel verstuurd. U hoeft het niet nog een keer te sturen.',
    thanks: (name: string) => `Dank u wel. Wij hebben het naar ${name} gestuurd.`,
    back: 'Terug naar de pagina',
    text2: 'Duurt het te lang? Ga dan langs bij de kamer.',
    rooms: 'Kijk bij de kamers',
  },
  mail: {
    subject: {
      offer: 'Iemand wil iets doen',
      help: 'Iemand zoekt hulp',
      'new-room': 'Iemand wil een kamer beginnen',
      mistake: 'Iemand ziet op de site iets dat niet klopt',
    } satisfies Record<Topic, string>,
    greeting: (to: string) => `Beste mensen van ${to},`,
    intro: 'Iemand heeft u via de site geschreven. Dit is het bericht:',
    labels: { room: 'Kamer', name: 'Naam', email: 'Mail', phone: 'Telefoon', place: 'Buurt en stad', page: 'Pagina' },
    answer: {
      email: 'Uw antwoord op deze mail gaat naar de schrijver van het bericht.',
      phone: 'Bel om antwoord te geven.',
      none: 'De schrijver heeft geen mailadres gegeven. U hoeft geen antwoord te geven.',
    },
    kept: 'De site bewaart dit bericht niet. Verwijder het als u het niet meer nodig hebt.',
    copy: {
      subject: (to: string) => `Uw bericht aan ${to}`,
      greeting: 'Beste lezer,',
      intro: (to: string) =>
        `Wij hebben uw bericht naar ${to} gestuurd. Wat u hebt geschreven, staat niet in deze mail.`,
      notYou: 'Hebt u dit niet geschreven? Dan heeft iemand anders uw mailadres ingevuld. U hoeft niets te doen.',
    },
    closing: 'Met vriendelijke groet,\nde site van de BuurtWerkKamers',
  },
};
