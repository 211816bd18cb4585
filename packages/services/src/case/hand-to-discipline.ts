import type { Services } from '../services.ts';
import { endUnanswered } from './release-joined.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** 转纪检监察机关: from this moment triage and unit see neither the text nor a hit nor a count of the case. */
export function handToDiscipline(services: Services, at: OnCase, reason: string) {
  return endUnanswered(services, at, (inside) =>
    runCommand(inside, { ...at, command: { do: 'handToDiscipline', reason } }, async () => ({
      handedToDiscipline: true,
    })),
  );
}
