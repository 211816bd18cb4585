import { type RefObject, useEffect, useRef } from 'react';
import { keepInWindow, readInWindow } from '../../form/window-store.ts';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { useWords } from '../../words/words.tsx';

const place = 'queue-place';

type QueueKeys = {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Null for a list that has no search field. */
  readonly search: RefObject<HTMLInputElement | null> | null;
  readonly ready: boolean;
  /** True when one comes back to the list: then the row last opened has the focus again, unless one went on by then. */
  readonly comesBack: boolean;
};

/** j and k move through the rows, / goes to the search field where there is one; the browser's own Enter opens. */
export function useQueueKeys({ list, search, ready, comesBack }: QueueKeys): void {
  const { words } = useWords();
  const restored = useRef(false);

  const links = () => [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-case]') ?? [])];
  const focusRow = (link: HTMLAnchorElement | undefined) => {
    link?.focus({ preventScroll: true });
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };
  const move = (step: 1 | -1) => {
    const all = links();
    const index = all.findIndex((link) => link.dataset.case === caseInFocus());
    focusRow(
      index < 0 ? (all.find((link) => link.dataset.case === lastPlace()) ?? all[0]) : all[index + step],
    );
  };

  useEffect(() => {
    const listened = list.current;
    const onFocus = (event: FocusEvent) => {
      const target = event.target;
      if (target instanceof HTMLElement && target.dataset.case) void keepInWindow(place, target.dataset.case);
    };
    listened?.addEventListener('focusin', onFocus);
    return () => listened?.removeEventListener('focusin', onFocus);
  }, [list]);

  useEffect(() => {
    if (!ready || restored.current) return;
    restored.current = true;
    if (!comesBack || document.activeElement !== document.body) return;
    const link = list.current?.querySelector<HTMLAnchorElement>(`a[data-case="${CSS.escape(lastPlace())}"]`);
    link?.focus({ preventScroll: true });
    link?.closest('tr')?.scrollIntoView({ block: 'center' });
  }, [ready, comesBack, list]);

  useShortcuts(words.keys.scopes.queue, [
    ...(ready
      ? [
          { key: 'j', label: words.keys.next, run: () => move(1) },
          { key: 'k', label: words.keys.previous, run: () => move(-1) },
        ]
      : []),
    ...(search ? [{ key: '/', label: words.keys.search, run: () => search.current?.focus() }] : []),
  ]);
}

/** The case whose row has the focus; null outside the list. */
export function caseInFocus(): string | null {
  const link = document.activeElement?.closest('tr')?.querySelector<HTMLAnchorElement>('a[data-case]');
  return link?.dataset.case ?? null;
}

function lastPlace(): string {
  return readInWindow(place) ?? '';
}
