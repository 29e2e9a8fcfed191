import { hosted } from './runtime/hosted.ts';
import { treasurer } from '../wiring/treasurer-endpoint.ts';

export default hosted(treasurer);
/** Each by name, so that the page shell beside them stays a file. */
export const config = {
  path: [
    '/beheer/',
    '/beheer/inloggen/',
    '/beheer/uitloggen/',
    '/beheer/zoeken/',
    '/beheer/gift/',
    '/beheer/aandacht/',
    '/beheer/bestanden/',
    '/beheer/uitbetaling/',
    '/beheer/afschrift/',
    '/beheer/logboek/',
  ],
};
