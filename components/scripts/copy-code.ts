/**
 * Runs in the browser as /codes.js, so it uses nothing from outside itself. The button beside a
 * coupon code copies it and says so; where that is refused, it marks the code, so that it can be
 * copied by hand.
 */
export function copyCodes(): void {
  const patience = 2000;
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-copy-code]');
    const code = button?.parentElement?.querySelector('code');
    const status = button?.nextElementSibling;
    if (!button || !code || !status) return;
    const { copyCode = '', copied = '' } = button.dataset;
    const mark = () => getSelection()?.selectAllChildren(code);
    if (!navigator.clipboard) {
      mark();
      return;
    }
    navigator.clipboard.writeText(copyCode).then(() => {
      status.textContent = copied;
      setTimeout(() => {
        status.textContent = '';
      }, patience);
    }, mark);
  });
}
