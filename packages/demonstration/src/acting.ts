import type { Step } from './scenario.ts';
import { type StaffKey, staff } from './staff.ts';
import type { UnitKey } from './units.ts';

/** Who takes a step: a member of staff, the citizen with the receipt, or the portal itself. */
export type Acting =
  | { readonly kind: 'staff'; readonly staff: StaffKey }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system' };

/** Who takes `step` while `unit` holds the case (null: no unit does). */
export function actingIn(step: Step, unit: UnitKey | null): Acting {
  if (step.by) return { kind: 'staff', staff: step.by };
  switch (step.do) {
    case 'supplyInfo':
    case 'addFact':
    case 'rate':
    case 'requestRework':
    case 'withdraw':
    case 'agreePublicAnswer':
    case 'declinePublicAnswer':
      return { kind: 'citizen' };
    case 'close':
      return { kind: step.reason === 'citizensWord' ? 'citizen' : 'system' };
    case 'archive':
      return { kind: 'system' };
    case 'approveReply':
    case 'returnReply':
    case 'extend':
    case 'proposePublicAnswer':
    case 'publishAnswer':
      return { kind: 'staff', staff: 'reviewer' };
    case 'signReply':
      return { kind: 'staff', staff: firstOf('unitHead', unit) };
    case 'acknowledge':
    case 'object':
    case 'askExtension':
      return { kind: 'staff', staff: firstOf('unitHandler', unit) };
    default:
      return { kind: 'staff', staff: 'triage' };
  }
}

function firstOf(role: 'unitHandler' | 'unitHead', unit: UnitKey | null): StaffKey {
  for (const member of staff) {
    if (member.role === role && member.unit === unit) return member.key;
  }
  throw new RangeError(`no ${role} in unit ${unit}`);
}
