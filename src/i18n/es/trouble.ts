import type { Translation } from '../dictionary.ts';

export const trouble = {
  closed: {
    title: 'Ahora no se puede dar',
    early: 'Ahora no puede dar dinero en este sitio. Vuelva más tarde.',
    text: 'Ahora no puede dar dinero en este sitio. No se ha pagado nada. Vuelva más tarde.',
    kept: 'Ahora no puede dar dinero en este sitio. No se ha pagado nada. Todo lo que escribió sigue aquí. Inténtelo otra vez más tarde.',
  },
  failed: {
    title: 'Algo salió mal por nuestra parte',
    text: 'No sabemos si ha funcionado. Espere unos minutos e inténtelo otra vez. Usted nunca paga dos veces.',
  },
  toForm: 'Volver a la página para dar',
} satisfies Translation['trouble'];
