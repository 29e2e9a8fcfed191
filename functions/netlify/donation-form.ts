import { answerDonationForm } from '../donations/donation-form.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerDonationForm);
export const config = {
  path: [
    '/doneren/verder/',
    '/en/doneren/verder/',
    '/ar/doneren/verder/',
    '/tr/doneren/verder/',
    '/uk/doneren/verder/',
    '/es/doneren/verder/',
  ],
};
