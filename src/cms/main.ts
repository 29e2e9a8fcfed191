import config from 'virtual:cms-config';
import type { Session } from '../domain/editing/login-protocol.ts';
import { backendFor } from './backend/backend.ts';
import { collectionsFor } from './config/for-role.ts';
import { CMS } from './decap.ts';
import { element } from './dialogs/dialog.ts';
import { dutch } from './dutch.ts';
import { editorIsHere } from './login/editor-ready.ts';
import { tellWhatWaits } from './messages-waiting.ts';
import { mendAccessibility } from './mend-accessibility.ts';
import { registerPreviews } from './preview/register.tsx';
import { showLastPublish } from './publish-status.ts';
import { tidy } from './tidy-entry.ts';
import editorStyle from './styles/editor.css?url';
import { registerWidgets } from './widgets/register.tsx';

const noLibrary = 'none';

CMS.registerLocale('nl', dutch);
registerWidgets();
registerPreviews();
// Our own fields take a photo from the phone. With a library of its own Decap shows no button for its, and waits for none.
CMS.registerMediaLibrary({
  name: noLibrary,
  init: () => Promise.resolve({ show: () => undefined, enableStandalone: () => false }),
});
CMS.registerEventListener({ name: 'preSave', handler: ({ entry }) => tidy(entry.get('data')) });

editorIsHere(startEditor);

/** Draws the editor in `#nc-root`. */
function startEditor(session: Session): void {
  document.head.append(element('link', { rel: 'stylesheet', href: editorStyle }));
  const root = document.getElementById('nc-root');
  if (root) mendAccessibility(root);
  CMS.registerBackend('buurt', backendFor(session));
  CMS.init({
    config: { ...config, media_library: { name: noLibrary }, collections: collectionsFor(session, config.collections) },
  });
  void showLastPublish();
  void tellWhatWaits(session);
}
