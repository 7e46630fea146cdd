import type { ReactNode } from 'react';

/** A card that leads to one page: picture, kind, title, a line of text. */
export function StoryCard({
  path,
  title,
  kind,
  text,
  picture,
  children,
}: {
  path: string;
  title: string;
  kind?: string;
  text: string;
  picture: { readonly src: string };
  children?: ReactNode;
}) {
  return (
    <article className="relative flex h-full flex-col rounded-lg border border-line bg-paper">
      <div className="overflow-hidden rounded-t-lg bg-plate">
        <img
          src={`/pictures/${picture.src}`}
          alt=""
          width={640}
          height={480}
          loading="lazy"
          decoding="async"
          className="aspect-4/3 w-full object-contain"
        />
      </div>
      <div className="flex flex-1 flex-col gap-2 p-4">
        {kind ? <p className="text-sm font-semibold text-quiet">{kind}</p> : null}
        <h3 className="text-xl">
          <a href={path} className="no-underline after:absolute after:inset-0 hover:underline">
            {title}
          </a>
        </h3>
        <p className="text-quiet">{text}</p>
        {children}
      </div>
    </article>
  );
}
