import { followMessages } from '@huiyin/i18n/follow';
import { Notice } from '@huiyin/ui/notice';
import { useMessages } from '../../page/use-page.ts';
import { LookupForm } from '../follow/lookup-form.tsx';
import type { TaskFields } from './read-task.ts';

/** The half hour was over when something was sent: asks for the code again, with what was typed in view. */
export function ExpiredTask({ fields }: { fields: TaskFields }) {
  const { lookup, page } = useMessages(followMessages);
  const typed = [fields.text, fields.words].filter((text) => text.trim() !== '');
  return (
    <div className="hy-column">
      <h1>{lookup.title}</h1>
      <Notice tone="waiting">
        <p>{lookup.expired}</p>
      </Notice>
      {typed.length > 0 ? (
        <section>
          <h2>{page.typed}</h2>
          <p>{page.typedHint}</p>
          {typed.map((text) => (
            <p key={text} className="as-typed proposal">
              {text}
            </p>
          ))}
        </section>
      ) : null}
      <LookupForm error={undefined} />
    </div>
  );
}
