import type { CasePage } from '@huiyin/contract/portal/case-page';
import { followMessages } from '@huiyin/i18n/follow';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { ErrorSummary, type FieldError } from '@huiyin/ui/error-summary';
import { TextArea } from '@huiyin/ui/text-fields';
import { useMessages, usePaths } from '../../page/use-page.ts';
import { ChoiceFields } from './choice-fields.tsx';
import { RateFields } from './rate-fields.tsx';
import type { TaskFields } from './read-task.ts';
import type { Task } from './tasks.ts';

export type TaskFormProps = {
  task: Task;
  view: CasePage;
  fields: TaskFields;
  errors: readonly FieldError[];
};

/** One task, one page, one form. */
export function TaskForm({ task, view, fields, errors }: TaskFormProps) {
  const { tasks } = useMessages(followMessages);
  const paths = usePaths();
  const words = tasks[task.words];
  return (
    <form className="hy-column" action={paths.caseTask(task.slug)} method="post" noValidate>
      <ErrorSummary title={tasks.errorTitle} errors={errors} />
      <p>
        <a href={paths.case}>{tasks.back}</a>
      </p>
      <h1>{words.title}</h1>
      {'lead' in words ? <p className="hy-lead">{words.lead}</p> : null}
      <TaskBody task={task} view={view} fields={fields} errors={errors} />
      <ButtonRow>
        <Button>{words.send}</Button>
      </ButtonRow>
    </form>
  );
}

function TaskBody({ task, view, fields, errors }: TaskFormProps) {
  const { tasks } = useMessages(followMessages);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.text;
  switch (task.slug) {
    case 'rate':
      return <RateFields fields={fields} errorOf={errorOf} />;
    case 'withdraw':
    case 'consent':
    case 'publication':
      return <ChoiceFields slug={task.slug} view={view} fields={fields} errorOf={errorOf} />;
    case 'close':
      return null;
    default: {
      const words = tasks[task.words];
      return (
        <>
          {task.slug === 'supply-info' && view.question ? (
            <section>
              <h2>{tasks.supplyInfo.question}</h2>
              <p className="as-typed">{view.question}</p>
            </section>
          ) : null}
          <TextArea
            id="text"
            label={words.text}
            hint={words.hint}
            value={fields.text}
            error={errorOf('text')}
            rows={7}
          />
        </>
      );
    }
  }
}
