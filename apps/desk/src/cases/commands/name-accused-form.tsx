import type { DirectoryView } from '@huiyin/contract/desk/staff';
import { useQuery } from '@tanstack/react-query';
import { Answer, Loading } from '../../app/answer.tsx';
import { useDirectory } from '../../directory/use-directory.ts';
import { Checks } from '../../form/choices.tsx';
import { Form } from '../../form/form.tsx';
import { desk, deskQuery, type RouterOutput } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** 被反映的单位和人员: who of the directory it is, so that they see no trace of the case. Nobody is an answer too. */
export function NameAccusedForm() {
  const { units } = useDirectory();
  const query = useQuery(deskQuery.staff.colleagues.queryOptions(undefined, { staleTime: 600_000 }));
  return (
    <Answer query={query}>
      {(colleagues) =>
        units.length === 0 ? <Loading /> : <AccusedForm units={units} colleagues={colleagues} />
      }
    </Answer>
  );
}

type AccusedFormProps = {
  readonly units: DirectoryView['units'];
  readonly colleagues: RouterOutput['staff']['colleagues'];
};

function AccusedForm({ units, colleagues }: AccusedFormProps) {
  const { words, deskCase, form } = useCommandForm({
    panel: 'nameAccused',
    check: () => ({}),
    send: (data, on) =>
      desk.case.nameAccused.mutate({
        ...on,
        unitIds: chosen(data, 'unitIds'),
        staffIds: chosen(data, 'staffIds'),
      }),
  });
  const { accused } = deskCase;
  const named = (accused?.excluded ?? []).filter(({ ground }) => ground === 'accused');
  const persons = named.flatMap(({ staffId }) => staffId ?? []);
  return (
    <Form {...form}>
      <p>{words.exclusion.nameText}</p>
      {accused?.words && <blockquote className="as-typed">{accused.words}</blockquote>}
      <Checks
        name="unitIds"
        legend={words.exclusion.units}
        hint={words.exclusion.unitsHint}
        initial={named.flatMap(({ unitId }) => unitId ?? [])}
        choices={units.map(({ unitId, name }) => ({ value: unitId, label: name }))}
        inline
        focused
      />
      <details open={persons.length > 0}>
        <summary>{words.exclusion.staff}</summary>
        <div className="long-list">
          <Checks
            name="staffIds"
            legend={words.exclusion.staff}
            hint={words.exclusion.staffHint}
            initial={persons}
            choices={colleagues.map(({ staffId, name, role, unit }) => ({
              value: staffId,
              label: words.exclusion.person(name, unit ?? words.roles[role]),
            }))}
          />
        </div>
      </details>
    </Form>
  );
}

function chosen(data: FormData, name: string): string[] {
  return data.getAll(name).map(String);
}
