import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { BodyPicture } from '@/components/content/body-elements';
import { Picture } from '@/components/ui/picture';
import { exportPictures } from '@/lib/pictures/export-pictures.server';
import { readPictureSize } from '@/lib/pictures/read-size.server';
import { photo, pictureFolders } from './photos';

const DRAWING = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"><path d="M0 0h9v9z"/></svg>',
);

const shown = (src: string, more: object = {}) =>
  renderToStaticMarkup(
    <Picture picture={{ src, alt: 'A lamp' }} width={640} height={480} sizes="50vw" {...more} />,
  );

describe('a picture on a page', () => {
  it('has its size, its words and its order of loading', () => {
    for (const src of ['lamp.svg', 'lamp.jpg']) {
      expect(shown(src)).toMatch(/<img [^>]*width="640" height="480"/);
      expect(shown(src)).toMatch(/<img [^>]*alt="A lamp"/);
      expect(shown(src)).toContain('loading="lazy"');
      expect(shown(src, { eager: true })).toMatch(/loading="eager".*fetchPriority="high"/i);
      expect(shown(src, { decorative: true })).toMatch(/<img [^>]*alt=""/);
    }
  });

  it.each(['desk.jpg', 'desk.svg'])(
    'offers of %s every file made of it, and no other',
    async (src) => {
      const { source, target, add } = await pictureFolders();
      await add(
        `lamps/${src}`,
        src.endsWith('.svg') ? DRAWING : await photo(700, 500).jpeg().toBuffer(),
      );
      await exportPictures(source, target);
      const made = (await readdir(path.join(target, 'lamps'))).filter(
        (name) => !/-\d+x\d+\.(?:jpg|png)$/.test(name),
      );
      const named = shown(`lamps/${src}`).match(/\/pictures\/lamps\/[^ "]+/g) ?? [];
      expect([...new Set(named)].sort()).toEqual(
        made.map((name) => `/pictures/lamps/${name}`).sort(),
      );
    },
  );

  it('of a drawing has dark colours on dark screens, and is the drawing where AVIF is unknown', () => {
    const [dark, light] = shown('lamp.svg').match(/<source [^>]*>/g) ?? [];
    expect(dark).toMatch(/media="screen and \(prefers-color-scheme: dark\)"/);
    expect(dark?.match(/-dark\.avif/g)).toHaveLength(5);
    expect(light).not.toContain('media=');
    expect(light?.match(/-light\.avif/g)).toHaveLength(5);
    expect(shown('lamp.svg')).toMatch(/<img src="\/pictures\/lamp\.svg"/);
  });
});

describe('a picture in a text', () => {
  it('of a photograph has the size of its largest file', async () => {
    const { source, target, add } = await pictureFolders();
    await add('desk.jpg', await photo(700, 500).jpeg().toBuffer());
    await exportPictures(source, path.join(target, 'public', 'pictures'));
    vi.spyOn(process, 'cwd').mockReturnValue(target);
    const size = readPictureSize('/pictures/desk.jpg');
    expect(size).toEqual({ width: 700, height: 500 });
    const html = renderToStaticMarkup(
      <BodyPicture src="/pictures/desk.jpg" alt="A desk" size={size} />,
    );
    expect(html).toContain('width="700" height="500"');
    expect(html).toContain('srcSet="/pictures/desk.jpg-320.avif 320w,');
  });

  it('that was not exported says what to do', async () => {
    const { target } = await pictureFolders();
    vi.spyOn(process, 'cwd').mockReturnValue(target);
    expect(() => readPictureSize('/pictures/new.jpg')).toThrow(
      expect.objectContaining({ remedy: expect.stringContaining('pictures') }),
    );
  });
});
