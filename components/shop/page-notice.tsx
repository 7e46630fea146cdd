import { Icon } from '@/components/ui/icon';

/**
 * What came of what the shopper did last, at the head of the page. What went wrong takes the keyboard,
 * so that it is read first, with a script or without.
 */
export function PageNotice({
  title,
  lead,
  isFault = false,
}: {
  title: string;
  lead?: string;
  isFault?: boolean;
}) {
  return (
    <div
      role={isFault ? 'alert' : 'status'}
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the page was loaded anew only to say this
      autoFocus={isFault}
      className={`mt-6 flex max-w-measure gap-3 rounded-control border px-4 py-3 ${isFault ? 'border-bad' : 'border-line bg-panel'}`}
    >
      <Icon
        name={isFault ? 'notice' : 'check'}
        className={`mt-0.5 size-5 ${isFault ? 'text-bad' : 'text-good'}`}
      />
      <p>
        <strong>{title}</strong> {lead}
      </p>
    </div>
  );
}
