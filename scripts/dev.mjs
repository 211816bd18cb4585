import { refuseOldNode } from './workspace/node-version.mjs';

refuseOldNode();
import('./start/dev.mjs');
