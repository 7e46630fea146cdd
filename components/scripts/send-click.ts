/**
 * Runs in the browser as an inline script, so it uses nothing from outside itself. Counts a click on
 * an affiliate link with a beacon: the link itself stays a plain anchor to the merchant.
 */
export function sendClicks(): void {
  const newId = () =>
    `clk_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')}`;
  const count = (event: MouseEvent) => {
    const isOpening = event.type === 'click' ? event.button === 0 : event.button === 1;
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-buy]');
    if (!link || !isOpening) return;
    const { buy, merchant, placement, list, position, marketplace } = link.dataset;
    const body = JSON.stringify({
      id: newId(),
      page: location.pathname,
      product: buy,
      merchant,
      placement,
      list,
      position: position && Number(position),
      marketplace,
    });
    const sent = navigator.sendBeacon?.(
      '/api/clicks',
      new Blob([body], { type: 'application/json' }),
    );
    if (!sent) {
      fetch('/api/clicks', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json' },
        keepalive: true,
      }).catch(() => {});
    }
  };
  document.addEventListener('click', count);
  document.addEventListener('auxclick', count);
}
