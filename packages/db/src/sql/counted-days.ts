import { Prisma } from '../generated/client.ts';

/**
 * Joins a voice `v` to its hold `h` and to the days `d` on which it changes a count, by `d.change`: one more on the day it was given, or, if
 * it was held, on the day it was let go; one less on the day its speaker spoke anew.
 */
export const countedDays = Prisma.sql`
    LEFT JOIN verification_hold h ON h.jurisdiction_id = v.jurisdiction_id AND h.id = v.hold_id
    CROSS JOIN LATERAL (VALUES (COALESCE(h.decided_on, v.given_on), 1), (v.replaced_on, -1)) AS d (day, change)`;

/** The condition that a voice counts, or did until it was replaced. */
export const hasCounted = Prisma.sql`(v.state = 'counted' OR (v.replaced_on IS NOT NULL
      AND (v.hold_id IS NULL OR (h.state = 'released' AND h.decided_on <= v.replaced_on))))`;
