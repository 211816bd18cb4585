import { environmentCases } from './cases/environment.ts';
import { healthCases } from './cases/health.ts';
import { housingCases } from './cases/housing.ts';
import { powerCases } from './cases/power.ts';
import { roadCases } from './cases/roads.ts';
import { schoolCases } from './cases/school.ts';
import { serviceCases } from './cases/services.ts';
import { showcaseCases, showcaseKey } from './cases/showcase.ts';
import { villageCases } from './cases/villages.ts';
import { waterCases } from './cases/water.ts';
import { waterRiseCases } from './cases/water-rise.ts';
import { jurisdiction } from './jurisdiction.ts';
import type { Scenario } from './scenario.ts';
import { staff } from './staff.ts';
import { signedForByDrafter } from './steps.ts';
import { topics } from './topics.ts';
import { towns } from './towns.ts';
import { units } from './units.ts';

const written: readonly Scenario[] = [
  ...showcaseCases,
  ...schoolCases,
  ...healthCases,
  ...housingCases,
  ...waterCases,
  ...waterRiseCases,
  ...powerCases,
  ...roadCases,
  ...environmentCases,
  ...villageCases,
  ...serviceCases,
];
const scenarios = written.map((scenario) => ({ ...scenario, steps: signedForByDrafter(scenario.steps) }));

/** Two versions of the invented progress report, as exported subpaths of this package, oldest first. */
const reportFiles = ['report/report-2026.txt', 'report/report-2026-v2.txt'] as const;

/** Everything the demonstration shows, about one invented county; the order of `scenarios` means nothing. */
export const demonstration = {
  jurisdiction,
  units,
  towns,
  topics,
  staff,
  reportFiles,
  scenarios,
  showcaseKey,
} as const;
