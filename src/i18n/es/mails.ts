import type { Translation } from '../translation.ts';
import { mails as dutch } from '../nl/mails.ts';

export const mails = {
  greeting: (name) => (name === undefined ? 'Hola:' : `Hola, ${name}:`),
  closing: 'Un saludo cordial,\nlas BuurtWerkKamers',
  testSubject: (subject) => `[prueba] ${subject}`,
  testMode: 'Esto es una prueba. No se ha pagado dinero.',
  fund: 'el BuurtWerkKamerFonds',
  room: (name) => `la sala ${name}`,
  every: { once: 'una vez', monthly: 'al mes', quarterly: 'cada 3 meses', yearly: 'al año' },
  labels: {
    amount: 'Importe',
    purpose: 'Para',
    paidOn: 'Fecha del pago',
    bookedOn: 'Recuperado el',
    refunded: 'Le devolvemos',
    refundedOn: 'Devuelto el',
    given: 'Usted donó',
    nextDebit: 'Próxima vez',
    reference: 'Número',
  },
  manage: {
    once: 'Con este enlace ve su donación. El enlace es solo para usted.',
    recurring:
      'Con este enlace puede ver, cambiar o cancelar su donación. También puede hacer una pausa. No necesita una cuenta de usuario. El enlace es solo para usted.',
    link: { once: 'Ver su donación', recurring: 'Ver, cambiar o cancelar su donación' },
  },
  giveAgain: 'Donar de nuevo',
  thankYou: {
    subject: {
      once: (amount) => `Gracias por su donación de ${amount}`,
      recurring: (gift) => `Gracias. Ahora usted dona ${gift}`,
      copy: (subject) => `Copia: ${subject}`,
    },
    copy: 'Esto es una copia. Ya le enviamos este correo antes.',
    received: (amount, purpose) => `¡Muchas gracias! Recibimos de usted ${amount} para ${purpose}.`,
    once: 'Ha sido una donación única. No se cobrará nada más.',
    insteadOfDebit: 'Esto lo ha pagado usted ahora. Antes no se pudo cobrar de su cuenta.',
    recurring: (gift) => `Usted dona ${gift}. Continúa automáticamente hasta que usted lo cancele.`,
    nextDebit: (date) => `El ${date} sale de su cuenta el siguiente importe.`,
    next: (year) =>
      `Su donación está en nuestros libros. En enero recibe un correo con todas sus donaciones de ${year}.`,
    aboutUs:
      'Las BuurtWerkKamers son salas en el barrio, de los vecinos y para los vecinos. Venga a verlas cuando quiera.',
    invitation: {
      text: '¿Quiere ayudarnos más a menudo? También puede donar un importe cada mes. Siempre puede cancelar.',
      link: 'Donar cada mes',
    },
  },
  debitFailed: {
    subject: (gift) => `No se ha podido cobrar su donación de ${gift}`,
    what: 'Queríamos cobrar su donación de su cuenta, pero no se ha podido. Usted no ha pagado nada.',
    pay: '¿Aún quiere donar este importe? Ahora puede pagarlo usted. Es una sola vez. No tiene que hacerlo.',
    payLink: (amount) => `Pagar ${amount} ahora`,
    again: (date) => `El ${date} sale de su cuenta el siguiente importe. ¿No lo quiere? Entonces puede cancelar.`,
    stopped:
      'Hemos cancelado su donación. Ya no sale nada de su cuenta. ¿Quiere volver a donar? Puede hacerlo en nuestro sitio.',
  },
  chargedBack: {
    subject: 'Su banco ha recuperado una donación',
    what: 'Su banco le ha devuelto su donación.',
    once: 'Usted no tiene que hacer nada. ¿Aún quiere donar? Puede hacerlo en nuestro sitio.',
    stopped:
      'Hemos cancelado su donación. Ya no sale nada de su cuenta. ¿Quiere volver a donar? Puede hacerlo en nuestro sitio.',
  },
  refunded: {
    subject: (amount) => `Le devolvemos ${amount}`,
    what: (amount, purpose) => `Le devolvemos ${amount}. Usted donó este dinero para ${purpose}.`,
    when: 'El dinero está en camino. Muchas veces tarda unos días. ¿Pagó con tarjeta? Entonces puede tardar más.',
    where: 'Vuelve por el mismo camino por el que usted pagó. No tiene que hacer nada.',
    goesOn: (date) =>
      `Su donación sigue igual. El ${date} sale de su cuenta el siguiente importe. ¿No lo quiere? Entonces puede cancelar.`,
    late: '¿El dinero no ha llegado después de dos semanas? Entonces abra el enlace. Allí ve cómo está.',
  },
  refundFailed: {
    subject: (amount) => `No pudimos devolverle ${amount}`,
    what: (amount, purpose) => `Le devolvimos ${amount}. Usted donó este dinero para ${purpose}. El dinero no llegó.`,
    next: 'El dinero está ahora otra vez con nosotros. Nuestro tesorero también lo sabe.',
    account: '¿Tiene otra cuenta? Entonces responda a este correo.',
  },
  advice: {
    'check-account-number': 'Su banco no conoce este número de cuenta. Mire si es correcto.',
    'use-other-account': 'Esta cuenta está cerrada, o no puede pagar así desde ella. Elija otra cuenta.',
    'enough-money': 'No había bastante dinero en su cuenta.',
    'card-expired': 'Su tarjeta ha caducado.',
    'give-permission-again': 'Su banco no tiene su autorización. Done de nuevo: así vuelve a darla.',
    'you-reversed-it': 'Usted recuperó el dinero en su banco. Tiene derecho a hacerlo.',
    'you-refused-it': 'Usted dijo a su banco que no quiere pagar esto. Tiene derecho a hacerlo.',
    'payment-denied': 'Alguien dijo al banco que este pago no es correcto. Si no fue usted, pregunte a su banco.',
    'bank-blocks-it': 'Su banco no deja pasar este pago. Pregunte a su banco por qué.',
    'ask-your-bank': 'Su banco no dice por qué. Puede preguntárselo a su banco.',
  },
  mandateGone: {
    subject: 'Su donación ha terminado',
    what: 'Ya no podemos cobrar dinero de su cuenta. El permiso ya no existe. Por eso su donación ha terminado.',
    again: '¿No era lo que usted quería? Entonces done de nuevo en nuestro sitio.',
  },
  changed: {
    subject: (gift) => `Cambio: ahora usted dona ${gift}`,
    what: (gift, purpose) => `Su donación ha cambiado. Ahora usted dona ${gift} para ${purpose}.`,
    nextDebit: (date) => `El ${date} sale de su cuenta el siguiente importe.`,
    was: (before) => `Antes usted daba ${before}.`,
    paused: {
      subject: (date) => `Su donación está en pausa hasta el ${date}`,
      what: (date, gift, purpose) =>
        `Su donación está ahora en pausa. Hasta el ${date} no sale nada de su cuenta. Ese día vuelve a donar ${gift} para ${purpose}.`,
    },
  },
  newAccount: {
    subject: 'Ahora cobramos de su otra cuenta',
    what: 'Usted dio permiso para cobrar de otra cuenta. Ya está hecho.',
    same: (gift, purpose) => `Su donación sigue siendo ${gift} para ${purpose}.`,
    nextDebit: (date) => `El ${date} sale de su nueva cuenta el siguiente importe.`,
    debitUnderWay: 'Ya había un pago en camino. Quizás todavía salga de su cuenta anterior.',
  },
  stopped: {
    subject: 'Su donación ha terminado',
    donor: 'Ha cancelado su donación. ¡Gracias por lo que donó!',
    other: 'Su donación ha terminado. ¡Gracias por lo que donó!',
    nothingMore: 'Ya no sale nada de su cuenta.',
    debitUnderWay:
      'Atención: ya había un pago en camino. Quizás todavía salga de su cuenta. ¿Quiere recuperar ese dinero? Entonces su banco puede recuperarlo para usted. Es posible durante 8 semanas.',
    again: '¿Quiere volver a donar más tarde? Puede hacerlo en nuestro sitio.',
  },
  manageLinks: {
    subject: 'Los enlaces a sus donaciones',
    what: 'Usted pidió los enlaces a sus donaciones. Aquí están.',
    notYou: '¿No los ha pedido usted? Entonces no tiene que hacer nada.',
    link: (gift, purpose, reference) => `${gift} para ${purpose} (número ${reference})`,
  },
  yearlyStatement: {
    subject: (year) => `Sus donaciones en ${year}`,
    received: (year, total) => `En ${year} recibimos ${total} de usted. ¡Muchas gracias!`,
    sheet: (year) => `¿Quiere un resumen de ${year}? Abra el enlace. Allí está listo para guardarlo.`,
    private: 'Usted no tiene que hacer nada. El enlace es solo para usted.',
    lastYear: (number, year) =>
      `Su acuerdo para donar lo mismo cada año termina este año. Es el acuerdo ${number}. El último día es el 31 de diciembre de ${year}. ¿Quiere volver a donar así después? Entonces haga un nuevo acuerdo con nosotros.`,
    isOver: (number, year) =>
      `Su acuerdo para donar lo mismo cada año está completo. Era el acuerdo ${number}, hasta ${year} incluido. ¿Sigue donando? Entonces son donaciones normales, hasta que haya un nuevo acuerdo.`,
    link: 'Ir a mi resumen',
  },
  /** The treasurer reads Dutch, whatever language the donor reads. */
  treasurer: dutch.treasurer,
} satisfies Translation['mails'];
