import type { JurisdictionView } from '@huiyin/contract/portal/reading';
import type { Locale } from '@huiyin/i18n/locale';
import { createContext as createRequestContext } from 'react-router';
import type { PortalCaller, PortalPorts } from '../caller/portal-caller.ts';

/** What every page knows of its request before its own loader runs. */
export type PageFacts = {
  readonly locale: Locale;
  readonly largeType: boolean;
  readonly jurisdiction: JurisdictionView;
  /** Origin for addresses that leave the site: sharing, feed, CSV. */
  readonly origin: string;
  /** Path of the request without language prefix, with its query. */
  readonly path: string;
  /** The request is a change; its loaders run as well, after it, and cannot tell otherwise. */
  readonly posted: boolean;
};

export const callerContext = createRequestContext<PortalCaller>();
export const pageContext = createRequestContext<PageFacts>();
export const portsContext = createRequestContext<PortalPorts>();
