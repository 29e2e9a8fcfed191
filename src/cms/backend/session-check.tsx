/** @jsxImportSource react */
import { useEffect } from 'react';

/**
 * Stands where Decap has its login button. Ours is a page of its own, so by now there is a session; Decap only has to be told,
 * since by itself it looks for a session when it remembers a user.
 */
export function SessionCheck({ onLogin, error }: { onLogin: (credentials: object) => void; error?: unknown }) {
  useEffect(() => onLogin({}), []);
  return (
    <p className="cms-wait">{error ? <a href="/admin/">U bent niet ingelogd. Log hier in.</a> : 'Even wachten…'}</p>
  );
}
