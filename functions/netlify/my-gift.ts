import { answerMyGift } from '../donations/my-gift.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerMyGift);
export const config = {
  path: [
    '/doneren/mijn-gift/',
    '/en/doneren/mijn-gift/',
    '/ar/doneren/mijn-gift/',
    '/tr/doneren/mijn-gift/',
    '/uk/doneren/mijn-gift/',
    '/es/doneren/mijn-gift/',
  ],
};
