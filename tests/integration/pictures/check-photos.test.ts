import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/content/check-content';
import { exportPictures } from '@/lib/pictures/export-pictures.server';
import { contentFolder } from '@/tests/support/content';
import { photo, pictureFolders } from './photos';

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A few hundred bytes that state a picture of 60,000 by 60,000 pixels: 3.6 gigapixels. */
function bomb(): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(100_000))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

const half = (bytes: Buffer) => bytes.subarray(0, bytes.length / 2);
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

describe('photographs are content', () => {
  it.each([
    ['jpg', () => photo(300, 200).jpeg().toBuffer()],
    ['png', () => photo(300, 200).png().toBuffer()],
    ['webp', () => photo(300, 200).webp().toBuffer()],
    ['avif', () => photo(300, 200).avif().toBuffer()],
  ])('a %s passes the check, named by a document and in its text', async (ending, bytes) => {
    const folder = await contentFolder();
    await folder.write(`pictures/desk/lamp-1.${ending}`, await bytes());
    await folder.edit('products/alpha.mdx', 'src: lamp.svg', `src: desk/lamp-1.${ending}`);
    await folder.edit(
      'products/alpha.mdx',
      '## How it shines',
      `![It](/pictures/desk/lamp-1.${ending})\n\n## How it shines`,
    );
    expect((await checkContent(folder.root)).faults).toEqual([]);
  });

  it('one that is named and not there is met with the right name', async () => {
    const folder = await contentFolder();
    await folder.write('pictures/desk.jpg', await photo(300, 200).jpeg().toBuffer());
    await folder.edit('products/alpha.mdx', 'src: lamp.svg', 'src: dsk.jpg');
    await folder.edit('products/alpha.mdx', '## How', '![It](/pictures/deks.jpg)\n\n## How');
    const { faults } = await checkContent(folder.root);
    expect(faults).toHaveLength(2);
    for (const { message, remedy } of faults) {
      expect(message).toContain('not in content/pictures');
      expect(remedy).toContain('Did you mean desk.jpg?');
    }
  });
});

describe('a photograph that would fail the build is a fault of its file, with a remedy', () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer, RegExp, RegExp]>([
    ['text', 'x.jpg', () => Buffer.from('hello'), /no JPEG, PNG/, /save it again as/],
    ['an empty file', 'x.png', () => Buffer.alloc(0), /no JPEG, PNG/, /save it again as/],
    [
      'a drawing under another name',
      'x.png',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      /no JPEG, PNG/,
      /save it again as/,
    ],
    [
      'a format under another name',
      'x.jpg',
      () => photo(30, 20).png().toBuffer(),
      /named \.jpg but holds \.png/,
      /Rename it to x\.png/,
    ],
    [
      'half a JPEG',
      'x.jpg',
      async () => half(await noise(300, 300).jpeg().toBuffer()),
      /cut short/,
      /Copy it again/,
    ],
    [
      'half a PNG',
      'x.png',
      async () => half(await noise(300, 300).png().toBuffer()),
      /cut short/,
      /Copy it again/,
    ],
    [
      'half a WebP',
      'x.webp',
      async () => half(await noise(300, 300).webp().toBuffer()),
      /cut short/,
      /Copy it again/,
    ],
    [
      'half an AVIF',
      'x.avif',
      async () => half(await noise(300, 300).avif({ effort: 0 }).toBuffer()),
      /cut short/,
      /Copy it again/,
    ],
    [
      'a decompression bomb',
      'x.png',
      bomb,
      /60000 × 60000 pixels, more than 64 million/,
      /smaller/,
    ],
    [
      'a file for print',
      'x.jpg',
      async () => Buffer.concat([await photo(30, 20).jpeg().toBuffer(), Buffer.alloc(21 << 20)]),
      /has 21\.0 MB, more than 20/,
      /smaller/,
    ],
  ])('%s', async (_, name, bytes, message, remedy) => {
    const data = await bytes();
    const folder = await contentFolder();
    await folder.write(`pictures/${name}`, data);
    const { faults } = await checkContent(folder.root);
    expect(faults).toEqual([
      {
        file: `${folder.root}/pictures/${name}`,
        line: 1,
        field: 'file',
        message: expect.stringMatching(message),
        remedy: expect.stringMatching(remedy),
      },
    ]);
    const { source, target, add } = await pictureFolders();
    await add(name, data);
    await expect(exportPictures(source, target)).rejects.toMatchObject({
      code: 'invalid_content',
      where: `content/pictures/${name}`,
      message: expect.stringMatching(message),
      remedy: expect.stringMatching(remedy),
    });
  });

  it.each(['photo.JPG', 'photo.jpeg', 'photo.gif', 'photo.heic'])(
    'the name %s is refused with the endings that there are',
    async (name) => {
      const folder = await contentFolder();
      await folder.write(`pictures/${name}`, await photo(30, 20).jpeg().toBuffer());
      expect((await checkContent(folder.root)).faults).toMatchObject([
        {
          message: 'is read by nobody',
          remedy: expect.stringContaining('.svg, .jpg, .png, .webp'),
        },
      ]);
    },
  );
});
