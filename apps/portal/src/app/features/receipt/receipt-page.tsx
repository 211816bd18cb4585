import { formatDateTime } from '@huiyin/i18n/format';
import { submitMessages } from '@huiyin/i18n/submit';
import type { ReceiptCode } from '@huiyin/sealing/receipt-code';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { Checkbox } from '@huiyin/ui/choices';
import { Notice } from '@huiyin/ui/notice';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { PromisedEntry } from './promised-entry.tsx';
import { ReceiptCodeText } from './receipt-code-text.tsx';
import { ReceiptImage } from './receipt-image.tsx';
import { shownCaseNumber } from './shown-case-number.ts';

export type ReceiptProps = {
  /** Null when the browser kept it to itself: then the page's script puts it in. */
  code: ReceiptCode | null;
  caseNumber: string;
  receivedAt: string;
  repeated: boolean;
  anonymous: boolean;
  /** The signed promise that it will be in the public log; null where it is not logged. */
  promise: string | null;
};

/** The receipt: what it is, how to keep it, and what happens next. */
export function ReceiptPage({ code, caseNumber, receivedAt, repeated, anonymous, promise }: ReceiptProps) {
  const { receipt } = useMessages(submitMessages);
  const { locale, jurisdiction } = usePage();
  const number = shownCaseNumber(caseNumber);
  return (
    <div className="hy-column receipt" data-island="receipt" data-number={number}>
      <h1>{receipt.title}</h1>
      <p>{receipt.received(formatDateTime(locale, receivedAt, jurisdiction.timeZone))}</p>
      {repeated ? <p>{receipt.repeated}</p> : null}
      <dl className="receipt__keys">
        <div>
          <dt>{receipt.code}</dt>
          <dd>
            <ReceiptCodeText code={code} />
            {code ? null : <p data-part="code-elsewhere">{receipt.codeElsewhere}</p>}
            <p className="hy-soft">{receipt.codeSecret}</p>
          </dd>
        </div>
        <div>
          <dt>{receipt.number}</dt>
          <dd>
            <p className="receipt__number">{number}</p>
            <p className="hy-soft">{receipt.numberOpen}</p>
          </dd>
        </div>
      </dl>
      <Notice tone="waiting">
        <p>
          <strong>{anonymous ? receipt.anonymousLost : receipt.namedLost}</strong>
        </p>
      </Notice>
      <Keeping code={code} number={number} />
      {promise ? <PromisedEntry promise={promise} /> : null}
      <NextSteps code={code} />
    </div>
  );
}

function Keeping({ code, number }: { code: ReceiptCode | null; number: string }) {
  const { receipt } = useMessages(submitMessages);
  return (
    <section className="hy-section" aria-labelledby="keep">
      <h2 id="keep">{receipt.saveHeading}</h2>
      <ReceiptImage code={code} number={number} />
      <div data-part="with-script" hidden>
        <ButtonRow>
          <Button type="button" weight="second" id="copy">
            {receipt.copy}
          </Button>
          <Button type="button" weight="second" id="print">
            {receipt.print}
          </Button>
        </ButtonRow>
        <p role="status" data-part="copied" data-done={receipt.copied} data-failed={receipt.copyFailed} />
        <Checkbox id="remember" name="remember" label={receipt.remember} hint={receipt.rememberHint} />
      </div>
    </section>
  );
}

function NextSteps({ code }: { code: ReceiptCode | null }) {
  const { receipt } = useMessages(submitMessages);
  const paths = usePaths();
  return (
    <section className="hy-section" aria-labelledby="next">
      <h2 id="next">{receipt.next}</h2>
      <ol>
        {receipt.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <form action={paths.follow} method="post">
        <input type="hidden" name="code" defaultValue={code ?? ''} />
        <input type="hidden" name="lookupKey" defaultValue="" />
        <Button weight="second">{receipt.open}</Button>
      </form>
    </section>
  );
}
