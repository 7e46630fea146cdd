import { ProductPicture } from '@/components/product/product-picture';

interface Shown {
  readonly src: string;
  readonly alt: string;
  /** What it shows, where the pictures show different things. */
  readonly caption: string | null;
}

/** The pictures of a good: the first large, the others below it. */
export function GoodGallery({ pictures }: { pictures: readonly Shown[] }) {
  const [first, ...others] = pictures;
  if (!first) return null;
  return (
    <div className="grid content-start gap-4">
      <figure>
        <ProductPicture picture={first} size={960} eager />
        {first.caption ? (
          <figcaption className="mt-1 text-note text-quiet">{first.caption}</figcaption>
        ) : null}
      </figure>
      {others.length > 0 ? (
        <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3">
          {others.map((picture) => (
            <li key={picture.src}>
              <figure>
                <ProductPicture picture={picture} size={480} />
                {picture.caption ? (
                  <figcaption className="mt-1 text-note text-quiet">{picture.caption}</figcaption>
                ) : null}
              </figure>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
