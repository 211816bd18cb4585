import type { MeView } from '@huiyin/contract/desk/staff';
import { createContext, useContext } from 'react';

export const StaffContext = createContext<MeView | null>(null);

/** Who is signed in, with the jurisdiction's time zone at hand. Only below the signed-in frame. */
export function useStaff(): MeView & { readonly timeZone: string } {
  const me = useContext(StaffContext);
  if (!me) throw new Error('useStaff is for signed-in screens');
  return { ...me, timeZone: me.jurisdiction.timeZone };
}
