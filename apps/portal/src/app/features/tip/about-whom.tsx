import { tipMessages } from '@huiyin/i18n/tip';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { Checkbox, Radios } from '@huiyin/ui/choices';
import { useMessages } from '../../page/use-page.ts';

type Officer = { readonly staffId: string; readonly name: string };

/** Whom it is about: it decides to whom it is sealed. The answer never leaves the page. */
export function AboutWhom({ officers }: { officers: readonly Officer[] }) {
  const { about } = useMessages(tipMessages);
  return (
    <form id="about-whom" noValidate data-missing={about.missing}>
      <Radios
        id="about"
        name="about"
        legend={about.heading}
        title
        choices={[
          { value: 'unit', label: about.unit },
          { value: 'discipline', label: about.discipline, hint: about.disciplineHint },
          { value: 'head', label: about.head },
        ]}
      />
      <fieldset className="group" data-part="which" hidden>
        <legend>{about.which}</legend>
        <p className="hy-soft">{about.whichHint}</p>
        {officers.map(({ staffId, name }) => (
          <Checkbox key={staffId} id={`which-${staffId}`} name="which" value={staffId} label={name} />
        ))}
      </fieldset>
      <p className="hy-error" role="alert" data-part="about-fault" />
      <ButtonRow>
        <Button>{about.next}</Button>
      </ButtonRow>
    </form>
  );
}
