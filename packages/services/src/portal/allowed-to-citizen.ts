import type { Actor, CaseFacts } from '@huiyin/domain/case/actor';
import type { CaseCommand, CommandName } from '@huiyin/domain/case/commands';
import { decide } from '@huiyin/domain/case/decide';
import { mayAct } from '@huiyin/domain/case/policy';

/** Each command of a citizen, filled in as if the form were complete: what is refused then is not offered. */
const complete: readonly CaseCommand[] = [
  { do: 'addFact', text: '-' },
  { do: 'supplyInfo', text: '-' },
  { do: 'contestRefusal', reason: '-' },
  { do: 'rate', solved: 'yes', satisfied: 3, words: '' },
  { do: 'requestRework', reason: '-' },
  { do: 'withdraw', pressed: false, reason: '' },
  { do: 'close', reason: 'citizensWord' },
  { do: 'changeConsent', mayPublish: true },
  { do: 'agreePublicAnswer' },
  { do: 'declinePublicAnswer' },
];

/** The commands that the citizen may give now. */
export function allowedToCitizen(facts: CaseFacts, actor: Actor): CommandName[] {
  return complete
    .filter((command) => mayAct(actor, command.do, facts) && decide(facts, command).ok)
    .map((command) => command.do);
}
