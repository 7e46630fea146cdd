import { Picture } from './picture';

/** The picture at the head of a list, guide or category: it fills a wide frame, cut at the sides if need be. */
export function ScenePicture({
  picture,
  eager = false,
  decorative = false,
}: {
  picture: { readonly src: string; readonly alt: string };
  eager?: boolean;
  decorative?: boolean;
}) {
  return (
    <Picture
      picture={picture}
      width={1200}
      height={675}
      sizes="(min-width: 64rem) 36rem, 100vw"
      eager={eager}
      decorative={decorative}
      className="aspect-video w-full rounded-card bg-plate object-cover"
    />
  );
}
