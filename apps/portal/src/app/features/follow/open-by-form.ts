import { followMessages } from '@huiyin/i18n/follow';
import { islandMessages } from '@huiyin/i18n/island';
import { type Locale, messages } from '@huiyin/i18n/locale';
import { parseReceiptCode } from '@huiyin/sealing/receipt-code';
import type { PortalCaller } from '../../caller/portal-caller.ts';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';
import { codeFault } from './code-fault.ts';

export type Opened =
  | { readonly ok: true; readonly sessionKey: string }
  | { readonly ok: false; readonly status: number; readonly error: string; readonly code: string };

/** Opens a case by what the look-up form sent: the key a script derived, or the code itself. */
export async function openByForm(form: FormData, caller: PortalCaller, locale: Locale): Promise<Opened> {
  const words = messages(locale, followMessages).lookup;
  const code = String(form.get('code') ?? '');
  const lookupKey = String(form.get('lookupKey') ?? '');
  const parsed = parseReceiptCode(code);
  if (!lookupKey && !parsed.ok)
    return { ok: false, status: 400, error: codeFault(parsed, messages(locale, islandMessages)), code };
  try {
    const { sessionKey } = await caller.case.open(
      parsed.ok ? { by: 'code', code: parsed.code } : { by: 'key', lookupKey },
    );
    return { ok: true, sessionKey };
  } catch (error) {
    const refused = publicErrorOf(error).code;
    if (refused === 'tooMany' || refused === 'unavailable') {
      return { ok: false, status: statusOfError(refused), error: words[refused], code };
    }
    return { ok: false, status: 404, error: words.notFound, code };
  }
}
