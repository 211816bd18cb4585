import { editPublicAnswer as write } from '@huiyin/db/sql/write-public-answer';
import { searchTerms } from '@huiyin/text/search-terms';
import { bumpDataVersion } from '../portal/data-version.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Corrects a published answer; a dated line with the reason stays under it for everyone to read. */
export function editPublicAnswer(
  services: Services,
  at: OnCase,
  input: { question: string; answer: string; reason: string },
) {
  const command = { do: 'editPublicAnswer', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, facts }) => {
    const { question, answer } = input;
    await write(scene.tx, {
      ...{ jurisdictionId: scene.jurisdictionId, caseId: facts.id, question, answer },
      terms: searchTerms(`${question}\n${answer}`),
    });
    await bumpDataVersion(scene);
    return {};
  });
}
