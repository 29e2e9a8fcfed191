import { answerDonations } from '../donations/donations.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerDonations);
export const config = { path: '/api/donations' };
