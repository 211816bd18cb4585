import type { TipStart } from '@huiyin/contract/portal/tips';
import { tipMessages } from '@huiyin/i18n/tip';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { ReceiptCodeText } from '../receipt/receipt-code-text.tsx';
import { MisconductChannels } from '../submit/misconduct-channels.tsx';
import { AboutWhom } from './about-whom.tsx';
import { SealedFields } from './sealed-fields.tsx';

type TipPageProps = { readonly start: TipStart & { readonly keys: NonNullable<TipStart['keys']> } };

/**
 * 密封举报, one step at a time in one page. Without a script only the first step is there, with the other ways; the script
 * shows the rest, seals, and sends nothing else.
 */
export function TipPage({ start }: TipPageProps) {
  const words = useMessages(tipMessages);
  const paths = usePaths();
  return (
    <div
      className="hy-column"
      data-island="tip"
      data-start={JSON.stringify({
        ...{ keys: start.keys, challenge: start.challenge },
        officers: start.officers.map(({ staffId }) => staffId),
      })}
      data-send={paths.sealedSend}
      data-words={JSON.stringify(words.script)}
    >
      <Before />
      <section data-part="about" hidden>
        <AboutWhom officers={start.officers} />
      </section>
      <section data-part="superior" hidden>
        <h1 tabIndex={-1}>{words.superior.heading}</h1>
        <p className="hy-lead">{words.superior.lead}</p>
        <p>{start.superior || words.superior.unknown}</p>
      </section>
      <section data-part="unnamed" hidden>
        <h1 tabIndex={-1}>{words.superior.heading}</h1>
        <p className="hy-lead">{words.unnamed.lead}</p>
        <p>{start.superior || words.superior.unknown}</p>
        <ButtonRow>
          <Button type="button" weight="second" id="about-again">
            {words.unnamed.again}
          </Button>
        </ButtonRow>
      </section>
      <section data-part="cannot" hidden>
        <h1 tabIndex={-1}>{words.cannot.heading}</h1>
        <p className="hy-lead">{words.cannot.lead}</p>
        <MisconductChannels />
        <p>{start.superior || words.superior.unknown}</p>
      </section>
      <Write />
      <Done />
    </div>
  );
}

function Before() {
  const { title, before } = useMessages(tipMessages);
  const { tipPhone } = usePage().jurisdiction;
  return (
    <section data-part="before">
      <h1>{title}</h1>
      <p className="hy-lead">{before.lead}</p>
      <h2>{before.heading}</h2>
      <List lines={before.warnings} />
      <h2>{before.checkHeading}</h2>
      <p>{before.checkLead}</p>
      <List lines={before.checks} />
      <h2>{before.retaliationHeading}</h2>
      <p>
        <strong>{before.retaliation(tipPhone)}</strong>
      </p>
      <h2>{before.otherHeading}</h2>
      <MisconductChannels />
      <p data-part="no-script">
        <strong>{before.noScript}</strong>
      </p>
      <ButtonRow>
        <Button type="button" id="begin" hidden>
          {before.begin}
        </Button>
      </ButtonRow>
    </section>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Write() {
  const { write } = useMessages(tipMessages);
  return (
    <section data-part="write" hidden>
      <h1 tabIndex={-1}>{write.heading}</h1>
      <form id="tip" noValidate autoComplete="off">
        <SealedFields contact />
        <section className="receipt-preview" aria-labelledby="tip-receipt">
          <h2 id="tip-receipt">{write.receipt}</h2>
          <ReceiptCodeText code={null} />
          <p>{write.receiptLead}</p>
        </section>
        <ButtonRow>
          <Button>{write.send}</Button>
        </ButtonRow>
        <p role="status" data-part="progress" />
      </form>
    </section>
  );
}

function Done() {
  const { done, write } = useMessages(tipMessages);
  const paths = usePaths();
  return (
    <section data-part="done" hidden>
      <h1 tabIndex={-1}>{done.heading}</h1>
      <p className="hy-lead">{done.lead}</p>
      <h2>{write.receipt}</h2>
      <p className="receipt-code" data-part="kept-code" translate="no" />
      <p>{done.keep}</p>
      <p>{done.clear}</p>
      <p>
        <a href={paths.sealedFollow}>{done.follow}</a>
      </p>
    </section>
  );
}
