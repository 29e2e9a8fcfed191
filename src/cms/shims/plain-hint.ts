import type { ReactNode } from 'react';

/** Instead of react-markdown: the hints of our fields are plain sentences. */
export default function PlainHint({ children }: { children: ReactNode }): ReactNode {
  return children;
}
