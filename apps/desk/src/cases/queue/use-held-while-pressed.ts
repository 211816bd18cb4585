import { type RefObject, useEffect, useRef, useState } from 'react';

/**
 * `value`, which stays as it is while something in `area` is pressed: rows that arrive between pressing and letting go would
 * otherwise take the place of the one that was meant, and the click would go to nothing.
 */
export function useHeldWhilePressed<Value>(value: Value, area: RefObject<HTMLElement | null>): Value {
  const latest = useRef(value);
  const [held, setHeld] = useState<{ readonly value: Value } | null>(null);
  useEffect(() => {
    latest.current = value;
  });
  useEffect(() => {
    const pressed = area.current;
    const hold = () => setHeld({ value: latest.current });
    // The click comes after the release, in the same turn.
    const release = () => setTimeout(() => setHeld(null));
    pressed?.addEventListener('pointerdown', hold);
    for (const end of ['pointerup', 'pointercancel'] as const) window.addEventListener(end, release);
    return () => {
      pressed?.removeEventListener('pointerdown', hold);
      for (const end of ['pointerup', 'pointercancel'] as const) window.removeEventListener(end, release);
    };
  }, [area]);
  return held ? held.value : value;
}
