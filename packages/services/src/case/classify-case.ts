import type { CaseKind } from '@huiyin/domain/case/states';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Sets the kind of a case (类别); null when nobody has decided on it after all. */
export function classifyCase(services: Services, at: OnCase, kind: CaseKind | null) {
  return runCommand(services, { ...at, command: { do: 'classify', kind } }, async () => ({ kind }));
}
