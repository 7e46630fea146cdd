import type { PartyView } from './shop-view';

/** Who sells or makes something, as on an envelope, and how to write to them. */
export function PartyAddress({ party }: { party: PartyView }) {
  return (
    <address className="mt-2 max-w-measure not-italic">
      {[party.name, ...party.address].map((line, index) => (
        <span key={line} className={`block ${index === 0 ? 'font-semibold' : ''}`}>
          {line}
        </span>
      ))}
      <a href={`mailto:${party.email}`} className="tap">
        {party.email}
      </a>
    </address>
  );
}
