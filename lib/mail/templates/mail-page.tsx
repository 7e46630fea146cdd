import type { MailDocument } from '../mail-document';
import { MailBlock } from './blocks';
import { DARK, look } from './look';

/** A whole mail as HTML: tables for its frame, as mail programs ask for, and no picture. */
export function MailPage({ language, subject, title, blocks, site, footer }: MailDocument) {
  return (
    <html lang={language}>
      {/* biome-ignore lint/style/noHeadElement: a mail is no page of Next */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <title>{subject}</title>
        <style>{DARK}</style>
      </head>
      <body className="back" style={look.body}>
        <table role="presentation" style={look.frame}>
          <tbody>
            <tr>
              <td style={look.margin}>
                <table role="presentation" className="sheet" style={look.sheet}>
                  <tbody>
                    <tr>
                      <td style={look.inside}>
                        <p style={look.site}>
                          <a className="link" href={site.url} style={look.link}>
                            {site.name}
                          </a>
                        </p>
                        <h1 style={look.title}>{title}</h1>
                        {blocks.map((block, index) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once
                          <MailBlock key={index} block={block} />
                        ))}
                        <hr className="rule" style={look.rule} />
                        {footer.map((text) => (
                          <p key={text} className="small" style={look.small}>
                            {text}
                          </p>
                        ))}
                      </td>
                    </tr>
                  </tbody>
                </table>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}
