import { hostedModeration } from './runtime/hosted.ts';

export default hostedModeration();
export const config = { path: '/admin/berichten/' };
