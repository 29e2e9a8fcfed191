import type { Translation } from '../translation.ts';
import { messages as dutch } from '../nl/messages.ts';

export const messages = {
  title: 'Lo que escriben los donantes',
  intro: 'Los donantes escribieron esto con su donación. Aceptan que usted lo lea.',
  none: 'Todavía no hay mensajes.',
  test: 'Esto es una prueba. Estos mensajes no son de donaciones reales.',
  give: 'Donar también',
  yours: '¿Su mensaje está aquí? Con el enlace de su correo usted lo quita.',
  /** The editors work in Dutch. */
  moderation: dutch.moderation,
} satisfies Translation['messages'];
