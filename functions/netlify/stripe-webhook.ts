import { hosted } from './runtime/hosted.ts';
import { answerStripeWebhook } from '../donations/stripe-webhook.ts';

export default hosted(answerStripeWebhook);
export const config = { path: '/api/stripe/webhook' };
