import type { RouteObject } from 'react-router';
import { only } from '../session/guard.ts';

/** Addresses of what is sealed or kept from being deleted: tips, clues, identities, the own key, holds. */
export const sealedRoutes: RouteObject[] = [
  {
    path: '/tips',
    loader: only('tips'),
    lazy: { Component: async () => (await import('../tips/list-route.tsx')).TipListRoute },
  },
  {
    path: '/tips/:tipId',
    loader: only('tips'),
    lazy: { Component: async () => (await import('../tips/tip-route.tsx')).TipRoute },
  },
  {
    path: '/legal-holds',
    loader: only('legalHolds'),
    lazy: { Component: async () => (await import('../legal-holds/list-route.tsx')).LegalHoldsRoute },
  },
  {
    path: '/clues',
    loader: only('clues'),
    lazy: { Component: async () => (await import('../clues/list-route.tsx')).ClueListRoute },
  },
  {
    path: '/clues/new',
    loader: only('clues'),
    lazy: { Component: async () => (await import('../clues/new-route.tsx')).NewClueRoute },
  },
  {
    path: '/clues/discs',
    loader: only('clues'),
    lazy: { Component: async () => (await import('../clues/discs-route.tsx')).DiscsRoute },
  },
  {
    path: '/clues/:clueId',
    loader: only('clues'),
    lazy: { Component: async () => (await import('../clues/clue-route.tsx')).ClueRoute },
  },
  {
    path: '/identity-questions',
    loader: only('identityQuestions'),
    lazy: { Component: async () => (await import('../identity/questions-route.tsx')).QuestionsRoute },
  },
  {
    path: '/key',
    loader: only('ownKey'),
    lazy: { Component: async () => (await import('../keys/key-route.tsx')).KeyRoute },
  },
];
