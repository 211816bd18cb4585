import { tipMessages } from '@huiyin/i18n/tip';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { Checkbox, Radios } from '@huiyin/ui/choices';
import { useMessages } from '../../page/use-page.ts';

type Officer = { readonly staffId: string; readonly name: string };

/** Whom it is about: it decides to whom it is sealed. The answer never leaves the page. */
export function AboutWhom({ officers }: { officers: readonly Officer[] }) {
  const { about } = useMessages(tipMessages);
  return (
    <form id="about-whom" noValidate>
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
      <p className="hy-error" role="alert" data-part="about-fault" data-missing={about.missing} />
      <fieldset className="group" data-part="which" aria-describedby="which-hint which-fault" hidden>
        <legend>{about.which}</legend>
        <p className="hy-soft" id="which-hint">
          {about.whichHint}
        </p>
        <p
          className="hy-error"
          role="alert"
          id="which-fault"
          data-part="which-fault"
          data-missing={about.missingWhich}
        />
        {officers.map(({ staffId, name }) => (
          <Checkbox key={staffId} id={`which-${staffId}`} name="which" value={staffId} label={name} />
        ))}
        <Checkbox id="which-not-listed" name="which" value="notListed" label={about.notListed} />
        <Checkbox
          id="which-not-known"
          name="which"
          value="notKnown"
          label={about.notKnown}
          hint={about.notKnownHint}
        />
      </fieldset>
      <ButtonRow>
        <Button>{about.next}</Button>
      </ButtonRow>
    </form>
  );
}
