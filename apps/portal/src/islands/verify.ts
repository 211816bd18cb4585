import '@huiyin/ui/old-browsers';
import { input, part } from './page/parts.ts';
import { doWork } from './submit/do-work.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="verify"]');
if (form) begin(form);

/** Does the work for an answer while its reader still chooses, so that the portal need not spare its budget for pages without script. */
function begin(form: HTMLFormElement): void {
  const work = doWork(form.dataset.challenge);
  let sending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    const progress = part('progress', form);
    if (progress) progress.textContent = form.dataset.proving ?? '';
    void work.then((payload) => {
      const field = input(form, 'work');
      if (field) field.value = payload;
      form.submit();
    });
  });
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}
