import { hostedGiftMessages } from '../runtime/hosted.ts';

export default hostedGiftMessages();
export const config = { path: '/doneren/berichten/' };
