import type { Translation } from '../translation.ts';

export const errorPages = {
  closed: {
    title: 'Ahora no se puede donar',
    early: 'Ahora no puede donar en este sitio. Vuelva más tarde.',
    text: 'Ahora no puede donar en este sitio. No se ha pagado nada. Vuelva más tarde.',
    kept: 'Ahora no puede donar en este sitio. No se ha pagado nada. Todo lo que escribió sigue aquí. Inténtelo otra vez más tarde.',
  },
  receiver: {
    missing: {
      title: 'Pronto podrá donar aquí',
      text: 'Primero diremos aquí exactamente quién recibe su donación. Hasta ese día no aceptamos dinero. ¿Quiere ayudar ya? Participe en una sala.',
    },
    title: '¿Quién recibe su donación?',
    name: 'Nombre',
    address: 'Dirección',
    contact: 'Contacto',
    chamberOfCommerce: 'Número KvK',
    iban: 'Cuenta',
  },
  failed: {
    title: 'Algo salió mal por nuestra parte',
    text: 'No sabemos si se ha realizado. Espere unos minutos e inténtelo otra vez. Si paga dos veces, le devolvemos uno de los pagos.',
  },
  toForm: 'Volver a la página para donar',
} satisfies Translation['errorPages'];
