import { answerDonationStatus } from '../donations/donation-status.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerDonationStatus);
export const config = {
  path: [
    '/doneren/status/',
    '/en/doneren/status/',
    '/ar/doneren/status/',
    '/tr/doneren/status/',
    '/uk/doneren/status/',
    '/es/doneren/status/',
  ],
};
