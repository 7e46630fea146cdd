/** What a mail looks like: as attributes, since many programs read no style sheet. */
const FONT = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export const look = {
  body: { margin: 0, padding: 0, backgroundColor: '#f4f4f1', color: '#1c1c1a', fontFamily: FONT },
  frame: { width: '100%', borderCollapse: 'collapse' },
  margin: { padding: '16px 8px' },
  sheet: {
    width: '100%',
    maxWidth: '560px',
    margin: '0 auto',
    backgroundColor: '#ffffff',
    borderCollapse: 'separate',
    borderRadius: '8px',
  },
  inside: { padding: '24px 16px' },
  site: { margin: '0 0 16px', fontSize: '14px', lineHeight: '20px' },
  title: { margin: '0 0 16px', fontSize: '24px', lineHeight: '30px', fontWeight: 700 },
  heading: { margin: '28px 0 8px', fontSize: '17px', lineHeight: '24px', fontWeight: 700 },
  text: { margin: '0 0 12px', fontSize: '16px', lineHeight: '24px', overflowWrap: 'anywhere' },
  rows: { width: '100%', borderCollapse: 'collapse', margin: '0 0 12px' },
  label: {
    padding: '6px 12px 6px 0',
    fontSize: '16px',
    lineHeight: '22px',
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  value: {
    padding: '6px 0',
    fontSize: '16px',
    lineHeight: '22px',
    textAlign: 'right',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  whole: { whiteSpace: 'nowrap' },
  strong: { fontWeight: 700 },
  button: {
    display: 'inline-block',
    margin: '4px 0 12px',
    padding: '12px 20px',
    borderRadius: '6px',
    backgroundColor: '#1f4e79',
    color: '#ffffff',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 700,
    textDecoration: 'none',
    overflowWrap: 'anywhere',
  },
  link: { color: '#1f4e79', textDecoration: 'underline' },
  rule: { border: 0, borderTop: '1px solid #d8d8d2', margin: '28px 0' },
  small: {
    margin: '0 0 8px',
    fontSize: '13px',
    lineHeight: '19px',
    color: '#55554f',
    overflowWrap: 'anywhere',
  },
} as const;

/** For programs that know dark colours; `!important` is what outdoes an attribute. */
export const DARK = `:root { color-scheme: light dark; supported-color-schemes: light dark; }
@media (prefers-color-scheme: dark) {
  .back { background-color: #161614 !important; color: #ecece6 !important; }
  .sheet { background-color: #22221f !important; }
  .link { color: #9cc7ee !important; }
  .button { background-color: #9cc7ee !important; color: #10202e !important; }
  .small { color: #b4b4aa !important; }
  .rule { border-top-color: #44443e !important; }
}`;
