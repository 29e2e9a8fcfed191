import { answerPayMissedDebit } from '../pay-missed-debit.ts';
import { hosted } from '../runtime/hosted.ts';

export default hosted(answerPayMissedDebit);
export const config = { path: '/doneren/alsnog/' };
