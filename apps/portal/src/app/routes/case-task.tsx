import { followMessages } from '@huiyin/i18n/follow';
import { messages } from '@huiyin/i18n/locale';
import { data } from 'react-router';
import { caseOrLookup } from '../features/case/case-or-lookup.ts';
import { ExpiredTask } from '../features/case/expired-task.tsx';
import { performTask } from '../features/case/perform-task.ts';
import { taskFields } from '../features/case/read-task.ts';
import { TaskForm } from '../features/case/task-form.tsx';
import { taskOf } from '../features/case/tasks.ts';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import type { Route } from './+types/case-task.ts';

/** After a POST the case may be out of reach or the task no longer allowed: the action has said so, with what was typed. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const task = taskOf(params.task);
  if (!task) throw data(null, { status: 404 });
  const view = await caseOrLookup(context);
  if (!view) return { page, task, view: null };
  if (!page.posted && !view.may.includes(task.needs)) throw seeOther(page, pathsIn(page.locale).case);
  return { page, task, view };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const task = taskOf(params.task);
  if (!task) throw data(null, { status: 404 });
  const fields = taskFields(await request.formData());
  const { tasks } = messages(page.locale, followMessages);
  const done = await performTask({ task, fields, words: tasks.errors }, context.get(callerContext).case);
  const paths = pathsIn(page.locale);
  if (done.outcome === 'done') return seeOther(page, paths.caseAfter(task.slug));
  if (done.outcome === 'overtaken') return seeOther(page, paths.caseAfter(done.why));
  return data({ fields, errors: done.errors }, { status: done.status });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, task } = loaderData;
  return describe(page, { title: messages(page.locale, followMessages).tasks[task.words].title });
}

const empty = taskFields(new FormData());

export default function CaseTask({ loaderData: { task, view }, actionData }: Route.ComponentProps) {
  const fields = actionData?.fields ?? empty;
  if (!view) return <ExpiredTask fields={fields} />;
  return <TaskForm task={task} view={view} fields={fields} errors={actionData?.errors ?? []} />;
}
