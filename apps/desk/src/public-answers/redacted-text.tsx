import type { RedactionView } from '@huiyin/contract/desk/case-commands';
import { MarkedText } from '@huiyin/ui/marked-text';
import { FieldFrame } from '../form/controls.tsx';
import { keepDraft } from '../form/draft.ts';
import { useField } from '../form/form.tsx';
import { useWords } from '../words/words.tsx';
import { hideIn, stillVisible } from './personal-marks.ts';

type RedactedTextProps = {
  readonly name: string;
  readonly original: RedactionView['question'];
  readonly text: string;
  readonly change: (text: string) => void;
  readonly titles: readonly [original: string, redacted: string];
  readonly draftKey: string;
  readonly editable: boolean;
};

/** One text: the original with personal details marked, its public version beside it, and what of them is left there. */
export function RedactedText({
  name,
  original,
  text,
  change,
  titles,
  draftKey,
  editable,
}: RedactedTextProps) {
  const { words } = useWords();
  const { control } = useField(name, null);
  const left = stillVisible(original.original, original.marks, text);
  const write = (next: string) => {
    change(next);
    keepDraft(draftKey, next);
  };
  return (
    <div className="side-by-side">
      <section>
        <h2>{titles[0]}</h2>
        <p className="soft">
          {original.marks.length > 0 ? words.publicAnswer.marks : words.publicAnswer.marksNone}
        </p>
        <p className="as-typed case-text">
          <MarkedText text={original.original} ranges={original.marks} />
        </p>
      </section>
      <section>
        {editable ? (
          <FieldFrame name={name} label={titles[1]}>
            <textarea {...control} rows={8} value={text} onChange={(event) => write(event.target.value)} />
          </FieldFrame>
        ) : (
          <>
            <h2>{titles[1]}</h2>
            <p className="as-typed case-text">{text}</p>
          </>
        )}
        <div role="status">
          {left.length > 0 && (
            <>
              <p className="waiting">{words.publicAnswer.marksLeft(left.length)}</p>
              <p className="soft">{words.publicAnswer.marksLeftHint}</p>
            </>
          )}
        </div>
        {editable && (
          <ul className="marks-left">
            {left.map((detail) => (
              <li key={detail}>
                <button type="button" aria-keyshortcuts="h" onClick={() => write(hideIn(text, detail))}>
                  {words.publicAnswer.hide(detail)}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
