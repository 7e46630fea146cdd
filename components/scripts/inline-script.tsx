/** A function that runs in the browser before any framework; it must use nothing from outside. */
export function InlineScript({ run }: { run: () => void }) {
  const source = `(${String(run)})()`.replaceAll('</', '<\\/');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own function, with no data in it
  return <script dangerouslySetInnerHTML={{ __html: source }} />;
}
