import { hostedParticipate } from '../runtime/hosted.ts';

export default hostedParticipate();
export const config = { path: '/api/participate' };
