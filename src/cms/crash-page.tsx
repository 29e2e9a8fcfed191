/** @jsxImportSource react */
import { Component, type ReactNode } from 'react';

interface CrashProps {
  readonly children: ReactNode;
  /** Decap asks so around everything; without it only the preview is in here. */
  readonly showBackup?: boolean;
}

/** Instead of Decap's page with a stack trace. The form was closed by the crash, and so its text is kept. */
export default class CrashPage extends Component<CrashProps, { readonly crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    if (!this.props.showBackup) return <p>Het voorbeeld lukt nu niet. Uw tekst staat er nog.</p>;
    return (
      <main className="cms-crash">
        <h1>Er ging iets mis</h1>
        <p>Uw tekst is bewaard.</p>
        <button type="button" className="cms-button" onClick={() => location.reload()}>
          Verder schrijven
        </button>
      </main>
    );
  }
}
