import { answerMyGift } from '../my-gift.ts';
import { hosted } from '../runtime/hosted.ts';

export default hosted(answerMyGift);
export const config = { path: '/doneren/mijn-gift/' };
