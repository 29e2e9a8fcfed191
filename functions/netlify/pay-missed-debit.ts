import { answerPayMissedDebit } from '../donations/pay-missed-debit.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerPayMissedDebit);
export const config = {
  path: [
    '/doneren/alsnog/',
    '/en/doneren/alsnog/',
    '/ar/doneren/alsnog/',
    '/tr/doneren/alsnog/',
    '/uk/doneren/alsnog/',
    '/es/doneren/alsnog/',
  ],
};
