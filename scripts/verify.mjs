import { refuseOldNode } from './workspace/node-version.mjs';

refuseOldNode();
import('./checks/run-checks.mjs').then(({ runChecks }) => runChecks('verify'));
