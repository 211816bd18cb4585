import { expect, it } from 'vitest';
import { staffRoles } from '../case/actor.ts';
import { mayHoldPanels, shareOfYes, tallyOf } from './panel.ts';

it('says of how many a share is: without those who could not tell', () => {
  const tally = tallyOf(['yes', 'yes', 'partly', 'unknown', 'no', 'unknown']);
  expect(tally).toEqual({ yes: 2, partly: 1, no: 1, unknown: 2 });
  expect(shareOfYes(tally)).toEqual({ n: 2, of: 4 });
  expect(shareOfYes(tallyOf([]))).toEqual({ n: 0, of: 0 });
});

it('only discipline officers hold panels', () => {
  const holders = staffRoles.filter((kind) =>
    mayHoldPanels(
      kind === 'unitHandler' || kind === 'unitHead'
        ? { kind, staffId: 's', unitId: 'u', sectionId: null }
        : { kind, staffId: 's', unitId: null },
    ),
  );
  expect(holders).toEqual(['disciplineOfficer']);
});
