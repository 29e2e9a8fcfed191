/** @jsxImportSource react */
import { useEffect } from 'react';

/** Stands where Decap has its login button. Ours is a page of its own, so by now there is a session; Decap only has to be told. */
export function SessionCheck({ onLogin }: { onLogin: (credentials: object) => void }) {
  useEffect(() => onLogin({}), []);
  return <p className="cms-wait">Even wachten…</p>;
}
