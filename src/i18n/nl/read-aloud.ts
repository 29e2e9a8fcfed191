export const readAloud = {
  toggle: { silent: 'Lees voor', reading: 'Pauze', paused: 'Lees verder' },
  stop: 'Stop',
  speed: 'Hoe snel?',
  speeds: [
    { rate: 0.7, label: 'Langzaam' },
    { rate: 1, label: 'Gewoon' },
    { rate: 1.4, label: 'Snel' },
  ],
};
