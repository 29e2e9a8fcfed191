import { hostedParticipate } from './runtime/hosted.ts';

export default hostedParticipate();
export const config = {
  path: [
    '/api/participate',
    '/meedoen/bericht/',
    '/en/meedoen/bericht/',
    '/ar/meedoen/bericht/',
    '/tr/meedoen/bericht/',
    '/uk/meedoen/bericht/',
    '/es/meedoen/bericht/',
  ],
};
