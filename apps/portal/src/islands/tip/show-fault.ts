/** Says what is wrong at its field and takes the reader there. */
export function showFault(form: HTMLFormElement, field: string, text: string): void {
  clearFaults(form);
  const control = form.elements.namedItem(field);
  if (!(control instanceof HTMLElement)) return;
  const shown = document.createElement('span');
  shown.id = `${control.id}-error`;
  shown.className = 'hy-error';
  shown.textContent = text;
  control.before(shown);
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', `${control.id}-hint ${shown.id}`);
  control.focus();
}

export function clearFaults(form: HTMLFormElement): void {
  for (const shown of form.querySelectorAll('span.hy-error')) shown.remove();
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}
