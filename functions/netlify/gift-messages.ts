import { hostedGiftMessages } from './runtime/hosted.ts';

export default hostedGiftMessages();
export const config = {
  path: [
    '/doneren/berichten/',
    '/en/doneren/berichten/',
    '/ar/doneren/berichten/',
    '/tr/doneren/berichten/',
    '/uk/doneren/berichten/',
    '/es/doneren/berichten/',
  ],
};
