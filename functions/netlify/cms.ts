import { hostedEditing } from './runtime/hosted-editing.ts';

export default hostedEditing();
export const config = { path: '/api/cms/*' };
