/** A product's vector picture on its panel, square, with its size known before it loads. */
export function ProductPicture({
  picture,
  size = 640,
  eager = false,
}: {
  picture: { readonly src: string; readonly alt: string };
  size?: number;
  eager?: boolean;
}) {
  return (
    <img
      src={`/pictures/${picture.src}`}
      alt={picture.alt}
      width={size}
      height={size}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : undefined}
      decoding="async"
      className="block w-full rounded-lg bg-plate"
    />
  );
}
