import ProxyBackend from 'decap-cms-backend-proxy/dist/esm/implementation.js';
import { cmsEndpoints, editorAddress } from '../../domain/editing/endpoints.ts';
import type { Session } from '../../domain/editing/login-protocol.ts';
import type { Asset, MediaFile, Published, StoredEntry } from '../../domain/editing/protocol.ts';
import { showPublished } from '../publish-status.ts';
import { post } from '../login/post.ts';
import { forgetBase, readBase, rememberBase } from './bases.ts';
import { callStore } from './call-store.ts';
import { SessionCheck } from './session-check.tsx';
import { persistFiles } from './persist-files.ts';

interface Files {
  readonly dataFiles: readonly {
    readonly path: string;
    readonly newPath?: string;
    readonly slug?: string;
    readonly raw: string;
  }[];
  readonly assets: readonly { readonly path: string; readonly toBase64: () => Promise<string> }[];
}

/**
 * Decap's backend for our own server: the actions of decap-server, with a session, and with the version that was read.
 * @param session - of who has just logged in, so that Decap does not have to ask for it twice more
 */
export function backendFor(session: Session) {
  return class extends BuurtBackend {
    override authComponent() {
      return SessionCheck;
    }

    override restoreUser() {
      return this.authenticate();
    }

    /** The proof is a cookie that no script can read; the server looks at it with every request. */
    override authenticate(): Promise<Session & { login: string }> {
      return Promise.resolve({ ...session, login: session.email });
    }
  };
}

class BuurtBackend extends ProxyBackend {
  override async logout(): Promise<void> {
    await post(cmsEndpoints.logout);
    location.replace(editorAddress.replace(/#.*/, ''));
  }

  override entriesByFolder(folder: string, extension: string) {
    return callStore('entriesByFolder', { folder, extension });
  }

  override async entriesByFiles(files: readonly { path: string; label?: string }[]) {
    const entries = await callStore('entriesByFiles', { files: [...files] });
    return entries.filter((entry): entry is StoredEntry => entry.data !== null);
  }

  override async getEntry(path: string): Promise<StoredEntry> {
    const entry = await callStore('getEntry', { path });
    rememberBase(path, entry.file.id);
    return entry;
  }

  override async persistEntry({ dataFiles, assets }: Files): Promise<Published> {
    const published = await persistFiles(
      dataFiles.map((file) => ({ ...file, base: readBase(file.path) ?? null })),
      await Promise.all(assets.map(assetOf)),
    );
    for (const { path, id } of published.files) rememberBase(path, id);
    showPublished(published.status);
    return published;
  }

  override async deleteFiles(paths: string[]): Promise<Published> {
    const bases = Object.fromEntries(
      paths.flatMap((path) => {
        const base = readBase(path);
        return base === undefined ? [] : [[path, base]];
      }),
    );
    const published = await callStore('deleteFiles', { paths, bases });
    paths.forEach(forgetBase);
    showPublished(published.status);
    return published;
  }

  /** Our own fields take a file from the phone, not from a library; so nobody waits for all pictures there ever were. */
  override getMedia(): Promise<never[]> {
    return Promise.resolve([]);
  }

  override async getMediaFile(path: string) {
    return mediaOf(await callStore('getMediaFile', { path }));
  }
}

async function assetOf(file: Files['assets'][number]): Promise<Asset> {
  return { path: file.path, content: await file.toBase64(), encoding: 'base64' };
}

function mediaOf({ id, name, path, content }: MediaFile) {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const file = new File([bytes], name, { type: typeOf(name) });
  const url = URL.createObjectURL(file);
  return { id, name, path, file, size: file.size, url, displayURL: url };
}

function typeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return extension === 'pdf' ? 'application/pdf' : `image/${extension === 'jpg' ? 'jpeg' : extension}`;
}
