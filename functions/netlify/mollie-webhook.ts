import { answerMollieWebhook } from '../donations/mollie-webhook.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerMollieWebhook);
export const config = { path: '/api/mollie/webhook' };
