import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { useAnnounce } from '../app/announcer.tsx';
import { Checks } from '../form/choices.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';

/** Changes the words of a draft and which examples stay; figures have no field here. */
export function EditForm({ view }: { view: BulletinView }) {
  const { bulletins: say } = useWords().words;
  const announce = useAnnounce();
  const { bulletinId, title } = view.bulletin;
  const headings = view.sections.map((_, at) => `heading-${at + 1}`);
  const form = useForm({
    check: (data) =>
      Object.fromEntries(
        ['title', ...headings]
          .filter((name) => textOf(data, name).trim() === '')
          .map((name) => [name, say.missing]),
      ),
    send: async (data) => {
      const sections = headings.map((name, at) => ({
        ...{ heading: textOf(data, name), text: textOf(data, `text-${at + 1}`) },
      }));
      const examples = data.getAll('examples').map(String);
      const input = { bulletinId, version: view.version, title: textOf(data, 'title'), sections, examples };
      await desk.bulletin.edit.mutate(input).catch((error: unknown) => {
        throw isConflict(error) ? new NotAcceptable({ title: say.changed }) : error;
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.bulletin.pathKey() });
    },
    done: () => announce(say.saved),
  });
  return (
    <section className="trend screen-only">
      <h2>{say.edit}</h2>
      <Form form={form} submitLabel={say.save}>
        <TextInput name="title" label={say.heading} initial={title} />
        {view.sections.map(({ heading, text }, at) => (
          <div key={heading}>
            <TextInput name={`heading-${at + 1}`} label={say.section(at + 1)} initial={heading} />
            <TextArea
              name={`text-${at + 1}`}
              label={say.sectionText(at + 1)}
              rows={4}
              limit={5000}
              initial={text}
            />
          </div>
        ))}
        {view.examples.length > 0 && (
          <Checks
            name="examples"
            legend={say.keepExamples}
            initial={view.examples.map(({ publicId }) => publicId)}
            choices={view.examples.map(({ publicId, question, removed }) => ({
              ...{ value: publicId, label: removed ? say.exampleRemoved : question.slice(0, 40) },
            }))}
          />
        )}
      </Form>
    </section>
  );
}
