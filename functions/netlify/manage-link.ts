import { answerManageLink } from '../donations/manage-link.ts';
import { hosted } from './runtime/hosted.ts';

export default hosted(answerManageLink);
export const config = { path: '/api/manage-link' };
