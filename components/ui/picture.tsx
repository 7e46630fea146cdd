import { drawingSrcSet, isPhoto, photoSrcSet, picturePath } from '@/lib/core/picture-urls';

/**
 * Keeps the box of a picture at the ratio of its `width` and `height` even after a file of another
 * ratio has loaded. `:where` lets any class of the caller win.
 */
function boxClass(width: number, height: number): string {
  const fit = '[:where(&)]:object-contain';
  if (width === height) return `${fit} [:where(&)]:aspect-square`;
  if (width * 3 === height * 4) return `${fit} [:where(&)]:aspect-4/3`;
  if (width * 9 === height * 16) return `${fit} [:where(&)]:aspect-video`;
  return fit;
}

/**
 * A picture of the content, the one way in which pages show any. Its place is reserved before it
 * loads. It comes in the format and width that suit the reader's screen, a drawing also in the
 * colours; those of the device, until scripts put a choice of the reader's in their place.
 */
export function Picture({
  picture,
  width,
  height,
  sizes,
  eager = false,
  decorative = false,
  className = '',
}: {
  /** `src` names a file below content/pictures. */
  picture: { readonly src: string; readonly alt: string };
  /** Ratio and greatest size of its place, in CSS pixels. */
  width: number;
  height: number;
  /** How wide it is shown, as in HTML's `sizes`. */
  sizes: string;
  /** For the picture that readers see first: loads at once. */
  eager?: boolean;
  /** Beside words that already say it: the alternative text is left out. */
  decorative?: boolean;
  className?: string;
}) {
  const { src } = picture;
  const image = {
    src: picturePath(src),
    alt: decorative ? '' : picture.alt,
    width,
    height,
    loading: eager ? 'eager' : 'lazy',
    fetchPriority: eager ? 'high' : undefined,
    decoding: 'async',
    className: `${boxClass(width, height)} ${className}`.trim(),
  } as const;
  if (!isPhoto(src)) {
    return (
      <picture className="contents">
        <source
          type="image/avif"
          media="screen and (prefers-color-scheme: dark)"
          srcSet={drawingSrcSet(src, 'dark')}
          sizes={sizes}
          data-dark
          suppressHydrationWarning
        />
        <source type="image/avif" srcSet={drawingSrcSet(src, 'light')} sizes={sizes} />
        {/* biome-ignore lint/a11y/useAltText: it is among the properties */}
        <img {...image} />
      </picture>
    );
  }
  return (
    <picture className="contents">
      <source type="image/avif" srcSet={photoSrcSet(src, 'avif')} sizes={sizes} />
      {/* biome-ignore lint/a11y/useAltText: it is among the properties */}
      <img {...image} srcSet={photoSrcSet(src, 'webp')} sizes={sizes} />
    </picture>
  );
}
