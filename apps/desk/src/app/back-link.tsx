import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The way back to the list that a screen belongs to, by `b` everywhere. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} aria-keyshortcuts="b">
      {children}
    </Link>
  );
}
