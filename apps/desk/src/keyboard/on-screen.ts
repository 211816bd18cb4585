/** Whether a control can be seen and used: drawn, not in folded details, not disabled. */
export function isOnScreen(control: HTMLElement): boolean {
  const within = control.tagName === 'SUMMARY' ? control.parentElement?.parentElement : control;
  return (
    control.getClientRects().length > 0 &&
    !within?.closest('details:not([open])') &&
    !control.matches(':disabled')
  );
}
