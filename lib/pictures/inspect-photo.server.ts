import path from 'node:path';
import sharp from 'sharp';

/** What is wrong with a photograph, and how to mend it. */
interface PhotoFault {
  /** The predicate of a sentence about the file. */
  readonly message: string;
  readonly remedy: string;
}

/** Files beyond this were made for print; decoding them costs every build. */
const MAX_BYTES = 20 * 1024 * 1024;
/** More than any phone takes. A small file can state far more, to use up the memory of a build. */
export const MAX_PIXELS = 64_000_000;

const SMALLER = 'Save it smaller: 2560 pixels on its longer side are plenty.';
const SAVE_AGAIN = 'Open it in an image editor and save it again as JPEG, PNG, WebP or AVIF.';
export const BROKEN_PHOTO: PhotoFault = {
  message: 'cannot be decoded: it is cut short or damaged',
  remedy: 'Copy it again from where it came, or save it again in an image editor.',
};

const startsWith = (bytes: Uint8Array, text: string, at = 0) =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/**
 * The format of a picture as its first bytes tell it. Nothing else is handed to the decoder, which
 * would read drawings and documents under any name.
 */
function endingOf(bytes: Uint8Array): string | undefined {
  if (startsWith(bytes, '\xff\xd8\xff')) return '.jpg';
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return '.png';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return '.webp';
  const brands = Buffer.from(bytes.subarray(8, 64)).toString('latin1');
  return startsWith(bytes, 'ftyp', 4) && brands.includes('avif') ? '.avif' : undefined;
}

/** What can be told of a photograph without decoding it; undefined where nothing is wrong. */
export async function inspectPhotoHeader(
  name: string,
  bytes: Uint8Array,
): Promise<PhotoFault | undefined> {
  const stated = path.extname(name);
  const real = endingOf(bytes);
  if (!real) return { message: 'is no JPEG, PNG, WebP or AVIF', remedy: SAVE_AGAIN };
  if (real !== stated) {
    const right = `${path.basename(name, stated)}${real}`;
    return { message: `is named ${stated} but holds ${real}`, remedy: `Rename it to ${right}.` };
  }
  if (bytes.length > MAX_BYTES) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    return {
      message: `has ${megabytes} MB, more than ${MAX_BYTES / 1024 / 1024}`,
      remedy: SMALLER,
    };
  }
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height <= MAX_PIXELS) return undefined;
    const limit = `${MAX_PIXELS / 1_000_000} million`;
    return { message: `has ${width} × ${height} pixels, more than ${limit}`, remedy: SMALLER };
  } catch {
    return BROKEN_PHOTO;
  }
}

/** All that is wrong with a photograph, told by decoding it whole; undefined where nothing is. */
export async function inspectPhoto(
  name: string,
  bytes: Uint8Array,
): Promise<PhotoFault | undefined> {
  const fault = await inspectPhotoHeader(name, bytes);
  if (fault) return fault;
  try {
    await sharp(bytes, { limitInputPixels: MAX_PIXELS }).resize(64).raw().toBuffer();
    return undefined;
  } catch {
    return BROKEN_PHOTO;
  }
}
