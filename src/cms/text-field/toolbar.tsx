/** @jsxImportSource react */
import type { EditorView } from 'prosemirror-view';
import { tools } from './tools.ts';

export function Tools({ view }: { view: EditorView }) {
  return (
    <div role="group" aria-label="Opmaak" className="cms-tools">
      {tools.map((tool) => (
        <button
          key={tool.name}
          type="button"
          title={tool.name}
          aria-label={tool.name}
          aria-pressed={tool.isOn?.(view.state)}
          disabled={tool.isOff?.(view.state)}
          // The text keeps the focus, and a phone its keyboard.
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            tool.run(view);
            if (tool.name !== 'Link') view.focus();
          }}
        >
          {tool.sign ?? tool.name}
        </button>
      ))}
    </div>
  );
}
