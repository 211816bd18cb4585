import { part } from '../page/parts.ts';
import { type Whom, whomOf } from './whom.ts';

type Answered = Exclude<Whom, { readonly next: 'ask' }>;

/** Asks whom it is about, shows the list of officers where it is one of them, and says at its question what is not answered. */
export function askAboutWhom(answered: (whom: Answered) => void): void {
  const form = document.getElementById('about-whom');
  if (!(form instanceof HTMLFormElement)) return;
  const chosen = () => {
    const data = new FormData(form);
    return { about: data.get('about')?.toString() ?? null, which: data.getAll('which').map(String) };
  };
  // A browser may come back to a form that is filled in.
  const reveal = () => part('which', form)?.toggleAttribute('hidden', chosen().about !== 'discipline');
  const say = (wanted: 'about' | 'which' | null) => {
    for (const field of ['about', 'which'] as const) {
      const fault = part(`${field}-fault`, form);
      if (fault) fault.textContent = field === wanted ? (fault.dataset.missing ?? '') : '';
    }
  };
  reveal();
  form.addEventListener('change', () => {
    reveal();
    say(null);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    reveal();
    const { about, which } = chosen();
    const whom = whomOf(about, which);
    if (whom.next !== 'ask') {
      say(null);
      return answered(whom);
    }
    say(whom.field);
    form.querySelector<HTMLElement>(`input[name="${whom.field}"]`)?.focus();
  });
}
