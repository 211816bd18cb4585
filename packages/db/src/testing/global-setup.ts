import type { TestProject } from 'vitest/node';
import { startTestCluster } from './test-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: { ownerUrl: string; urls: { web: string; jobs: string; signer: string } };
  }
}

/** Vitest's global setup: one PostgreSQL for the whole run, stopped after it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, urls, stop } = await startTestCluster();
  project.provide('testCluster', { ownerUrl, urls });
  return stop;
}
