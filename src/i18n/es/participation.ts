import type { Translation } from '../translation.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('es');

export const participation = {
  title: 'Envíe un mensaje',
  intro: 'Elija el tema. Su mensaje se envía enseguida por correo electrónico.',
  topics: {
    offer: 'Quiero hacer algo',
    help: 'Busco ayuda',
    'new-room': 'Empezar una sala',
    mistake: 'Algo no es correcto',
  },
  report: '¿Algo no es correcto en esta página o sabe usted más?',
  closed: {
    title: 'Cómo empezar',
    text: 'Puede hacer esto:',
    rooms: 'Mire qué sala está cerca de usted',
    activities: 'Mire qué se puede hacer',
    help: 'Lea cómo recibir ayuda',
    cooperation: 'Lea cómo empieza una sala',
    newRoom: '¿Quiere empezar una sala?',
  },
  form: {
    room: '¿Qué sala?',
    roomHint: '¿Su sala no está en la lista? Entonces pase por allí.',
    chooseRoom: 'Elija una sala',
    anyRoom: 'Todavía no lo sé',
    noRoom: 'No es sobre una sala',
    place: '¿Qué barrio y qué ciudad?',
    message: {
      offer: '¿Qué quiere hacer?',
      help: '¿Para qué busca ayuda?',
      'new-room': '¿Qué quiere empezar y con quién?',
      mistake: '¿Qué debería poner?',
    },
    messageHint: {
      offer: 'Por ejemplo: cocinar, hacer arreglos o dar clase. También puede aprender algo.',
      help: 'Unas pocas palabras son suficientes. No escriba aquí su BSN (número de ciudadano) ni una contraseña.',
      'new-room': 'Por ejemplo: cuántos vecinos participan y si ya tiene un lugar.',
      mistake: 'Por ejemplo: el martes la sala abre a las 10.',
    },
    name: 'Su nombre',
    email: 'Su correo electrónico',
    emailHint: 'Escriba su correo electrónico o su teléfono. Así podemos responderle.',
    emailHintOptional: 'Solo si quiere una respuesta.',
    phone: 'Su teléfono',
    copy: 'Envíenme una confirmación por correo electrónico',
    button: 'Enviar',
    kept: 'Este sitio no guarda su mensaje. Se envía enseguida por correo electrónico.',
    privacy: 'Leer más sobre la privacidad',
  },
  errors: {
    'room-unknown': 'Elija una sala.',
    'place-missing': 'Escriba en qué barrio y en qué ciudad es.',
    'place-too-long': 'El nombre del barrio es demasiado largo. Use 100 caracteres o menos.',
    'message-missing': 'Escriba un mensaje.',
    'message-too-long': 'Su mensaje es demasiado largo. Use 1000 caracteres o menos.',
    'name-too-long': 'Su nombre es demasiado largo. Use 100 caracteres o menos.',
    'no-way-back': 'Escriba su correo electrónico o su teléfono.',
    'email-invalid': 'Este correo electrónico no es correcto. Escríbalo así: nombre@example.com.',
    'phone-invalid': 'Este número no es correcto. Escríbalo así: 06 12345678.',
    'copy-without-email': '¿Quiere una confirmación? Entonces escriba su correo electrónico.',
  },
  frame: 'Su mensaje a una sala.',
  notices: {
    'not-accepted': {
      title: 'Ahora no se puede enviar',
      text: 'Su mensaje no se ha enviado. Todo sigue aquí. Inténtelo otra vez dentro de unos minutos.',
    },
    refused: {
      title: 'El correo electrónico no funciona',
      text: 'Su mensaje no se ha enviado. El problema no es suyo, es de nuestra dirección. Todo sigue aquí. Elija otra sala o vaya allí.',
    },
    unknown: {
      title: 'No sabemos si ha funcionado',
      text: 'La conexión se cortó. Quizás su mensaje ya se ha enviado. Todo sigue aquí. ¿Quiere tener la seguridad? Entonces envíelo otra vez.',
    },
    suspicious: {
      title: 'Inténtelo otra vez',
      text: 'Esto ha sido tan rápido que también puede ser un ordenador. Su mensaje no se ha enviado. ¿Está todo bien? Entonces pulse el botón otra vez.',
    },
    tooMany: {
      title: 'Espere un momento',
      text: (minutes) =>
        `Han llegado muchísimos mensajes. El suyo no se ha enviado. Todo sigue aquí. Espere ${plural(minutes, { one: '{n} minuto', other: '{n} minutos' })} e inténtelo otra vez.`,
    },
    closed: {
      title: 'Ahora no puede escribir',
      text: 'Ya no tenemos un correo electrónico para este mensaje. Su mensaje no se ha enviado. Mire qué puede hacer.',
    },
    'other-site': {
      title: 'Esto no viene de nuestra página',
      text: 'No podemos aceptarlo. Rellene el formulario de este sitio.',
    },
    'too-large': {
      title: 'Es demasiado texto',
      text: 'No podemos leerlo. Vuelva atrás, escriba un mensaje más corto e inténtelo otra vez.',
    },
    unreadable: {
      title: 'No podemos leerlo',
      text: 'Algo salió mal con el formulario. Vuelva atrás e inténtelo otra vez.',
    },
    failed: {
      title: 'Algo salió mal por nuestra parte',
      text: 'No sabemos si su mensaje se ha enviado. Vuelva atrás e inténtelo otra vez dentro de unos minutos.',
    },
    back: 'Ir a «Participar»',
  },
  sent: {
    title: 'Su mensaje se ha enviado',
    text: (name) => `Lo enviamos a ${name}. Le responderán desde allí.`,
    copy: (email) => `La confirmación se envió a ${email}.`,
    noCopy: 'La confirmación no se pudo enviar. Pero su mensaje sí se ha enviado. No hace falta enviarlo otra vez.',
    thanks: (name) => `Gracias. Lo enviamos a ${name}.`,
    back: 'Volver a la página',
    text2: '¿Tarda demasiado? Entonces vaya a la sala.',
    rooms: 'Mire las salas',
  },
  mail: {
    subject: {
      offer: 'Alguien quiere hacer algo',
      help: 'Alguien busca ayuda',
      'new-room': 'Alguien quiere empezar una sala',
      mistake: 'Alguien ve en el sitio algo que no es correcto',
    },
    greeting: (to) => `Hola a todas las personas de ${to}:`,
    intro: 'Alguien les ha escrito a través del sitio. Este es el mensaje:',
    labels: {
      room: 'Sala',
      name: 'Nombre',
      email: 'Correo',
      phone: 'Teléfono',
      place: 'Barrio y ciudad',
      page: 'Página',
    },
    answer: {
      email: 'La respuesta a este correo llega a la persona que escribió.',
      phone: 'Llame por teléfono para responder.',
      none: 'La persona que escribió no dio su correo electrónico. No hace falta responder.',
    },
    kept: 'El sitio no guarda este mensaje. Bórrelo cuando ya no lo necesite.',
    copy: {
      subject: (to) => `Su mensaje a ${to}`,
      greeting: 'Hola:',
      intro: (to) => `Enviamos su mensaje a ${to}. Lo que usted escribió no está en este correo.`,
      notYou: '¿No lo ha escrito usted? Entonces alguien puso su correo electrónico. No tiene que hacer nada.',
    },
    closing: 'Un saludo cordial,\nel sitio de las BuurtWerkKamers',
  },
} satisfies Translation['participation'];
