import '@huiyin/ui/old-browsers';
import { input, part, words } from './page/parts.ts';
import { forgetIssued } from './page/pending-receipt.ts';
import { countCharacters } from './submit/count-characters.ts';
import { doWork } from './submit/do-work.ts';
import { canKeepDrafts, keepDraft } from './submit/draft.ts';
import { sendKeysOnly, takeOverReceipt } from './submit/own-receipt.ts';
import { sealContact, tellOfSealing } from './submit/seal-contact.ts';
import { shrinkPictures } from './submit/shrink-pictures.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="submit"]');
if (form) begin(form);

function begin(form: HTMLFormElement): void {
  forgetIssued();
  const progress = part('progress', form);
  const say = (text: string) => {
    if (progress) progress.textContent = text;
  };
  const code = takeOverReceipt();
  const work = doWork(form.dataset.challenge);
  const picker = input(form, 'files');
  const picturesReady = picker ? shrinkPictures(picker, say) : async () => {};
  tellOfSealing(form);
  if (canKeepDrafts()) part('draft-note', form)?.removeAttribute('hidden');
  keepDraft(form, () => say(words().restored));
  const text = form.elements.namedItem('text');
  if (text instanceof HTMLTextAreaElement) countCharacters(text);

  let sending = false;
  const send = async () => {
    say(form.dataset.proving ?? '');
    await picturesReady();
    const payload = await work;
    const field = input(form, 'work');
    if (field) field.value = payload;
    if (code) sendKeysOnly(form, code);
    await sealContact(form);
    say(form.dataset.sending ?? '');
    form.submit();
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    void send();
  });
  // Coming back by the browser's own button shows the page as it was left: it must be possible to send again.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) window.location.reload();
  });
}
