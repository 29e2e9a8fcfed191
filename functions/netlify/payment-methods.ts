import { answerPaymentMethods } from '../donations/payment-methods.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerPaymentMethods);
export const config = { path: '/api/payment-methods' };
