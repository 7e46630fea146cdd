/**
 * Runs in the browser as part of /page.js, so it uses nothing from outside itself. Lays out what is
 * further down, part by part after the first paint, so that nothing waits for it for long. Where the
 * reader is not at the top to begin with, everything is laid out at once: heights that are only
 * guessed would move the text away.
 */
export function layOutRest(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('.later')];
  const layOut = (part: HTMLElement) => {
    part.style.contentVisibility = 'visible';
  };
  const goOn = () => {
    const part = parts.shift();
    if (!part) return;
    layOut(part);
    // Asked for at once, or several parts would be laid out together for the next frame.
    part.getBoundingClientRect();
    setTimeout(goOn);
  };
  if (location.hash || scrollY > 0) parts.forEach(layOut);
  else requestAnimationFrame(() => setTimeout(goOn));
}
