import { Picture } from '@/components/ui/picture';

/** A product's picture on its plate, square, with its size known before it loads. */
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
    <Picture
      picture={picture}
      width={size}
      height={size}
      sizes={`${size / 2}px`}
      eager={eager}
      className="block aspect-square w-full rounded-card bg-plate object-contain"
    />
  );
}
