import type { Config } from '@react-router/dev/config';
import { buildIslands } from './scripts/build-islands.ts';

export default {
  appDirectory: 'src/app',
  ssr: true,
  routeDiscovery: { mode: 'initial' },
  future: { v8_middleware: true, v8_splitRouteModules: false, v8_viteEnvironmentApi: false },
  buildEnd: () => buildIslands(import.meta.dirname),
} satisfies Config;
