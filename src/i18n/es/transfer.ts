import type { Translation } from '../dictionary.ts';

export const transfer = {
  title: 'Hacer usted la transferencia',
  description:
    'Haga usted la transferencia de su donación a la cuenta del fondo, para todas las salas o para una sola.',
  titleOf: (room) => `Hacer usted la transferencia a ${room}`,
  intro: 'También puede hacer usted la transferencia de su donación. Eso se hace en su propio banco.',
  offer: '¿Prefiere hacer usted la transferencia?',
  offerText: 'También es posible. Entonces necesita estos datos.',
  afterTrouble: '¿No quiere esperar? También puede hacer usted la transferencia de su donación.',
  whenClosed: 'Pero sí puede hacer usted la transferencia de su donación, en su propio banco.',
  once: 'Esto es para una sola vez. Si quiere dar más a menudo, usted lo organiza en su banco.',
  name: 'Nombre',
  iban: 'Cuenta (IBAN)',
  amount: 'Importe',
  anyAmount: 'Lo elige usted',
  reference: 'Referencia (kenmerk)',
  purpose: 'Para',
  wholeFund: 'Todas las salas',
  keepReference: 'Copie la referencia exactamente. Así sabemos para qué es su donación.',
  code: (purpose) => `Código QR para la transferencia. Para: ${purpose}.`,
  scan: 'O escanee este código con la aplicación de su banco. ¿No funciona? Entonces escriba los datos.',
  toRoom: 'Dar a una sola sala',
  toRoomText: 'Cada sala tiene su propia referencia. Elija la sala.',
  toAll: 'Datos de cada sala',
} satisfies Translation['transfer'];
