import { createBrowserRouter, redirect } from 'react-router';
import { only, signedIn } from '../session/guard.ts';
import { InvitationRoute } from '../session/invitation-route.tsx';
import { landingPath } from '../session/landing.ts';
import { OwnAccountRoute } from '../session/own-account-route.tsx';
import { SignInRoute } from '../session/sign-in-route.tsx';
import { WelcomeRoute } from '../session/welcome-route.tsx';
import { ErrorPage, MissingPage } from './error-page.tsx';
import { Frame } from './frame.tsx';
import { sealedRoutes } from './sealed-routes.ts';

/** Every address of the desk. Screens are read when first visited. */
export const router = createBrowserRouter([
  { path: '/sign-in', Component: SignInRoute, ErrorBoundary: ErrorPage },
  { path: '/invitation', Component: InvitationRoute, ErrorBoundary: ErrorPage },
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
      { path: '/welcome', Component: WelcomeRoute },
      { path: '/account', Component: OwnAccountRoute },
      {
        path: '/cases',
        loader: only('queue'),
        lazy: { Component: async () => (await import('../cases/queue/queue-route.tsx')).QueueRoute },
      },
      {
        path: '/cases/:caseId',
        loader: only('queue'),
        lazy: { Component: async () => (await import('../cases/view/case-route.tsx')).CaseRoute },
      },
      {
        path: '/register',
        loader: only('telephone'),
        lazy: { Component: async () => (await import('../cases/register/register-route.tsx')).RegisterRoute },
      },
      {
        path: '/counter',
        loader: only('counter'),
        lazy: { Component: async () => (await import('../cases/counter/counter-route.tsx')).CounterRoute },
      },
      {
        path: '/calls',
        loader: only('calls'),
        lazy: { Component: async () => (await import('../calls/calls-route.tsx')).CallsRoute },
      },
      {
        path: '/mails',
        loader: only('mails'),
        lazy: { Component: async () => (await import('../mails/mails-route.tsx')).MailsRoute },
      },
      {
        path: '/templates',
        loader: only('templates'),
        lazy: { Component: async () => (await import('../templates/templates-route.tsx')).TemplatesRoute },
      },
      {
        path: '/imports',
        loader: only('imports'),
        lazy: { Component: async () => (await import('../imports/list-route.tsx')).ImportListRoute },
      },
      {
        path: '/imports/new',
        loader: only('imports'),
        lazy: { Component: async () => (await import('../imports/upload-route.tsx')).ImportUploadRoute },
      },
      {
        path: '/imports/:importId',
        loader: only('imports'),
        lazy: { Component: async () => (await import('../imports/import-route.tsx')).ImportRoute },
      },
      {
        path: '/replies',
        loader: only('replies'),
        lazy: { Component: async () => (await import('../replies/review-list-route.tsx')).ReviewListRoute },
      },
      {
        path: '/replies/:caseId',
        loader: only('replies'),
        lazy: { Component: async () => (await import('../replies/review-route.tsx')).ReviewRoute },
      },
      {
        path: '/public-answers',
        loader: only('publicAnswers'),
        lazy: {
          Component: async () => (await import('../public-answers/list-route.tsx')).PublicAnswerListRoute,
        },
      },
      {
        path: '/public-answers/:caseId',
        loader: only('publicAnswers'),
        lazy: {
          Component: async () => (await import('../public-answers/redaction-route.tsx')).RedactionRoute,
        },
      },
      {
        path: '/reports',
        loader: only('reports'),
        lazy: { Component: async () => (await import('../reports/list-route.tsx')).ReportListRoute },
      },
      {
        path: '/reports/new',
        loader: only('reports'),
        lazy: { Component: async () => (await import('../reports/upload-route.tsx')).UploadRoute },
      },
      {
        path: '/reports/:reportId',
        loader: only('reports'),
        lazy: { Component: async () => (await import('../reports/check-route.tsx')).CheckRoute },
      },
      {
        path: '/topics',
        loader: only('topics'),
        lazy: { Component: async () => (await import('../topics/topics-route.tsx')).TopicsRoute },
      },
      {
        path: '/places',
        loader: only('places'),
        lazy: { Component: async () => (await import('../places/places-route.tsx')).PlacesRoute },
      },
      {
        path: '/accounts',
        loader: only('accounts'),
        lazy: { Component: async () => (await import('../accounts/accounts-route.tsx')).AccountsRoute },
      },
      {
        path: '/audit',
        loader: only('audit'),
        lazy: { Component: async () => (await import('../audit/audit-route.tsx')).AuditRoute },
      },
      {
        path: '/call-backs',
        loader: only('callBacks'),
        lazy: { Component: async () => (await import('../conduct/call-back-route.tsx')).CallBackRoute },
      },
      {
        path: '/conduct',
        loader: only('conduct'),
        lazy: { Component: async () => (await import('../conduct/conduct-route.tsx')).ConductRoute },
      },
      {
        path: '/trends',
        loader: only('trends'),
        lazy: { Component: async () => (await import('../trends/trends-route.tsx')).TrendsRoute },
      },
      {
        path: '/alerts',
        loader: only('alerts'),
        lazy: { Component: async () => (await import('../alerts/alerts-route.tsx')).AlertsRoute },
      },
      {
        path: '/alerts/:alertId',
        loader: only('alerts'),
        lazy: { Component: async () => (await import('../alerts/alert-route.tsx')).AlertRoute },
      },
      {
        path: '/handed-over',
        loader: only('handedOver'),
        lazy: { Component: async () => (await import('../handed-over/list-route.tsx')).HandedOverRoute },
      },
      ...sealedRoutes,
      {
        path: '/proposals',
        loader: only('proposals'),
        lazy: { Component: async () => (await import('../proposals/list-route.tsx')).ProposalListRoute },
      },
      {
        path: '/proposals/new',
        loader: only('proposals'),
        lazy: { Component: async () => (await import('../proposals/new-route.tsx')).NewProposalRoute },
      },
      {
        path: '/proposals/:proposalId',
        loader: only('proposals'),
        lazy: { Component: async () => (await import('../proposals/proposal-route.tsx')).ProposalRoute },
      },
      {
        path: '/bulletins',
        loader: only('bulletins'),
        lazy: { Component: async () => (await import('../bulletins/list-route.tsx')).BulletinListRoute },
      },
      {
        path: '/bulletins/:bulletinId',
        loader: only('bulletins'),
        lazy: { Component: async () => (await import('../bulletins/bulletin-route.tsx')).BulletinRoute },
      },
      {
        path: '/panels',
        loader: only('panels'),
        lazy: { Component: async () => (await import('../panels/list-route.tsx')).PanelListRoute },
      },
      {
        path: '/panels/:sessionId',
        loader: only('panels'),
        lazy: { Component: async () => (await import('../panels/panel-route.tsx')).PanelRoute },
      },
      {
        path: '/topic-calls',
        loader: only('topicCalls'),
        lazy: { Component: async () => (await import('../topic-calls/list-route.tsx')).TopicCallListRoute },
      },
      {
        path: '/topic-calls/:callId',
        loader: only('topicCalls'),
        lazy: { Component: async () => (await import('../topic-calls/call-route.tsx')).TopicCallRoute },
      },
      {
        path: '/findings',
        loader: only('findings'),
        lazy: { Component: async () => (await import('../findings/findings-route.tsx')).FindingsRoute },
      },
      {
        path: '/measures',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../measures/measures-route.tsx')).MeasuresRoute },
      },
      {
        path: '/measures/import',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../measures/duty-import-route.tsx')).DutyImportRoute },
      },
      {
        path: '/measures/meeting',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../measures/meeting-route.tsx')).MeetingRoute },
      },
      {
        path: '/measures/checkers',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../checkers/checkers-route.tsx')).CheckersRoute },
      },
      {
        path: '/measures/holds',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../holds/holds-route.tsx')).HoldsRoute },
      },
      {
        path: '/measures/:measureId',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../measures/measure-route.tsx')).MeasureRoute },
      },
      {
        path: '/look-backs',
        loader: only('measures'),
        lazy: { Component: async () => (await import('../measures/look-backs-route.tsx')).LookBacksRoute },
      },
      {
        path: '/findings/index',
        loader: only('findings'),
        lazy: { Component: async () => (await import('../findings/index-route.tsx')).IndexRoute },
      },
      {
        path: '/leave',
        loader: only('leave'),
        lazy: { Component: async () => (await import('../leave/leave-route.tsx')).LeaveRoute },
      },
      { path: '*', Component: MissingPage },
    ],
  },
]);
