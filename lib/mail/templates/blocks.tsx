import type { Block, Row } from '../mail-document';
import { look } from './look';

/** An amount stays whole; a tracking number may be wider than a narrow window. */
const LONGEST_WHOLE = 16;

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <table style={look.rows}>
      <tbody>
        {rows.map(({ label, value, isStrong }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once
          <tr key={index} style={isStrong ? look.strong : undefined}>
            <th scope="row" style={isStrong ? { ...look.label, ...look.strong } : look.label}>
              {label}
            </th>
            <td
              style={value.length > LONGEST_WHOLE ? look.value : { ...look.value, ...look.whole }}
            >
              {value}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <p style={look.text}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once
        <span key={index}>
          {index > 0 && <br />}
          {line}
        </span>
      ))}
    </p>
  );
}

/** One part of a mail as HTML. */
export function MailBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h2 style={look.heading}>{block.text}</h2>;
    case 'paragraph':
      return <p style={look.text}>{block.text}</p>;
    case 'lines':
      return <Lines lines={block.lines} />;
    case 'rows':
      return <Rows rows={block.rows} />;
    case 'button':
      return (
        <a className="button" href={block.url} style={look.button}>
          {block.label}
        </a>
      );
    case 'link':
      return (
        <p style={look.text}>
          <a className="link" href={block.url} style={look.link}>
            {block.label}
          </a>
        </p>
      );
    case 'rule':
      return <hr className="rule" style={look.rule} />;
  }
}
