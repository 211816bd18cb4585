import type { OfficeProvider } from '@huiyin/services/staff/office-sign-in';
import { z } from 'zod';
import { isLoopback } from './notices/loopback.ts';
import { StartFailure } from './operator/start-failure.ts';

/** Variables for signing in by the organisation's own provider. */
export const officeShape = {
  HUIYIN_OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  HUIYIN_OIDC_CLIENT: z.string().min(1).optional(),
  HUIYIN_OIDC_SECRET: z.string().min(1).optional(),
  HUIYIN_OIDC_NAME: z.string().min(1).max(40).default('统一身份认证'),
  HUIYIN_OIDC_SECOND_FACTOR: z.string().default('mfa'),
};

type Given = z.infer<z.ZodObject<typeof officeShape>>;

/** The provider, if there is one. Throws `StartFailure` where a part of it is missing or it would be reached in clear. */
export function readOffice(given: Given): OfficeProvider | null {
  const {
    HUIYIN_OIDC_ISSUER: issuer,
    HUIYIN_OIDC_CLIENT: clientId,
    HUIYIN_OIDC_SECRET: clientSecret,
  } = given;
  if (!issuer && !clientId && !clientSecret) return null;
  if (!issuer || !clientId || !clientSecret)
    throw new StartFailure(
      'HUIYIN_OIDC_ISSUER、HUIYIN_OIDC_CLIENT 和 HUIYIN_OIDC_SECRET 须同时设置。 Set HUIYIN_OIDC_ISSUER, HUIYIN_OIDC_CLIENT and HUIYIN_OIDC_SECRET together.',
    );
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !isLoopback(hostname))
    throw new StartFailure('HUIYIN_OIDC_ISSUER 须为 https。 HUIYIN_OIDC_ISSUER must be https.');
  const secondFactorMarks = given.HUIYIN_OIDC_SECOND_FACTOR.split(',').flatMap((one) => one.trim() || []);
  return { issuer, clientId, clientSecret, name: given.HUIYIN_OIDC_NAME, secondFactorMarks };
}
