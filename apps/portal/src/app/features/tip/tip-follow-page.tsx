import { tipMessages } from '@huiyin/i18n/tip';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { TextInput } from '@huiyin/ui/text-fields';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { MisconductChannels } from '../submit/misconduct-channels.tsx';
import { SealedFields } from './sealed-fields.tsx';

/** Opens a tip with its receipt, in the page alone: state, answers, and a form to add facts. */
export function TipFollowPage() {
  const { follow, script } = useMessages(tipMessages);
  const paths = usePaths();
  const { states, fromOffice, fromYou } = follow;
  return (
    <div
      className="hy-column"
      data-island="tip-follow"
      data-add={paths.sealedAdd}
      data-words={JSON.stringify({ ...script, states, fromOffice, fromYou })}
    >
      <h1>{follow.title}</h1>
      <p className="hy-lead">{follow.lead}</p>
      <div data-part="no-script">
        <p>
          <strong>{follow.noScript}</strong>
        </p>
        <MisconductChannels />
      </div>
      <form id="open-tip" noValidate autoComplete="off" hidden>
        <TextInput
          id="code"
          label={follow.code}
          hint={follow.codeHint}
          autoComplete="off"
          spellCheck={false}
        />
        <p className="hy-error" role="alert" data-part="fault" />
        <ButtonRow>
          <Button>{follow.open}</Button>
        </ButtonRow>
      </form>
      <section data-part="opened" hidden>
        <h2 tabIndex={-1}>{follow.standing}</h2>
        <p>
          <strong data-part="state" /> <span className="hy-soft">{follow.receivedOn}</span>{' '}
          <span data-part="received-on" />
        </p>
        <h2>{follow.messages}</h2>
        <ul className="sealed-messages" data-part="messages" />
        <h2>{follow.more}</h2>
        <form id="more" noValidate autoComplete="off">
          <SealedFields contact={false} />
          <p role="status" data-part="progress" />
          <ButtonRow>
            <Button>{follow.send}</Button>
            <Button type="button" weight="second" id="leave">
              {follow.leave}
            </Button>
          </ButtonRow>
        </form>
      </section>
    </div>
  );
}
