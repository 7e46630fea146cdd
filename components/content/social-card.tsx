/**
 * The picture that social networks show. It is drawn by a renderer that knows flex boxes and inline
 * styles only, and no style sheet.
 */
export function SocialCard({
  kind,
  title,
  siteName,
  picture,
}: {
  kind: string;
  title: string;
  siteName: string;
  /** A data URL of a square picture. */
  picture: string;
}) {
  return (
    <div
      style={{
        display: 'flex',
        width: '100%',
        height: '100%',
        background: '#fbfaf7',
        color: '#1b1a17',
        fontFamily: 'Inter',
      }}
    >
      <div
        style={{
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'space-between',
          width: 630,
          padding: 64,
        }}
      >
        <div style={{ display: 'flex', fontSize: 28, color: '#4f4b44' }}>{kind}</div>
        <div
          style={{
            display: 'flex',
            fontFamily: 'Newsreader',
            fontSize: title.length > 40 ? 60 : 76,
            lineHeight: 1.08,
          }}
        >
          {title}
        </div>
        <div
          style={{ display: 'flex', fontSize: 30, borderTop: '4px solid #1b1a17', paddingTop: 20 }}
        >
          {siteName}
        </div>
      </div>
      <div
        style={{
          display: 'flex',
          flex: 1,
          alignItems: 'center',
          justifyContent: 'center',
          background: '#f4f1ea',
        }}
      >
        {/* biome-ignore lint/a11y/useAltText: drawn into a raster, which has its own alternative */}
        <img src={picture} width={520} height={520} />
      </div>
    </div>
  );
}
