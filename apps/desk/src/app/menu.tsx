import { useState } from 'react';
import { NavLink, useLocation } from 'react-router';
import { useWords } from '../words/words.tsx';

type MenuProps = { readonly entries: readonly { readonly to: string; readonly name: string }[] };

/** The sections of the role, side by side; on a narrow screen behind a button, until one of them is gone to. */
export function Menu({ entries }: MenuProps) {
  const { words } = useWords();
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === pathname;
  return (
    <>
      <button
        type="button"
        className="menu-button"
        aria-expanded={isOpen}
        aria-controls="menu"
        onClick={() => setOpenAt(isOpen ? null : pathname)}
      >
        {words.nav.menu}
      </button>
      <nav id="menu" className={isOpen ? 'open' : undefined} aria-label={words.nav.label}>
        <ul>
          {entries.map(({ to, name }) => (
            <li key={to}>
              <NavLink to={to} onClick={() => setOpenAt(null)}>
                {name}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
