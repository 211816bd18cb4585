import { createBrowserRouter, type RouteObject, redirect } from 'react-router';
import { openScreens, type ScreenPath, screens } from '../screens/screens.ts';
import { only, signedIn } from '../session/guard.ts';
import { InvitationRoute } from '../session/invitation-route.tsx';
import { landingPath } from '../session/landing.ts';
import { SignInRoute } from '../session/sign-in-route.tsx';
import { ErrorPage, MissingPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { readScreens } from './read-screens.ts';

const open = { '/sign-in': SignInRoute, '/invitation': InvitationRoute };

/** Every address of the desk. */
export const router = createBrowserRouter([
  ...openScreens.map((path) => ({ path, Component: open[path], ErrorBoundary: ErrorPage })),
  {
    Component: Frame,
    ErrorBoundary: ErrorPage,
    HydrateFallback: () => null,
    loader: async ({ request }) => {
      await signedIn(request);
      return null;
    },
    children: [
      {
        path: '/',
        loader: async ({ request }) => {
          throw redirect(landingPath((await signedIn(request)).role));
        },
      },
      ...(Object.keys(screens) as ScreenPath[]).map(routeOf),
      { path: '*', Component: MissingPage },
    ],
  },
]);

function routeOf(path: ScreenPath): RouteObject {
  const section = screens[path];
  return { path, lazy: { Component: readScreens[path] }, ...(section && { loader: only(section) }) };
}
