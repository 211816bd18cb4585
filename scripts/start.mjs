// Must still run on a Node too old for the rest, to say so.
import { refuseOldNode } from './workspace/node-version.mjs';

refuseOldNode();
import('./start/start.mjs');
