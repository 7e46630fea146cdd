import type { ReactNode } from 'react';
import { AwardBadge } from '@/components/ui/award-badge';
import { ProductPicture } from './product-picture';

/** The head of a review: the product's picture with what it won, beside its verdict. */
export function ProductHero({
  picture,
  awards,
  children,
}: {
  picture: { readonly src: string; readonly alt: string };
  /** What it won, and the list that says so. */
  awards: readonly { readonly name: string; readonly list: string; readonly path: string }[];
  /** The verdict box. */
  children: ReactNode;
}) {
  return (
    <div className="mt-6 grid items-start gap-6 md:grid-cols-2 lg:grid-cols-[5fr_6fr]">
      <div className="grid gap-3">
        <ProductPicture picture={picture} eager />
        {awards.map((award) => (
          <div key={award.path} className="flex flex-wrap items-center gap-x-3">
            <AwardBadge>{award.name}</AwardBadge>
            <a href={award.path} className="tap">
              {award.list}
            </a>
          </div>
        ))}
      </div>
      {children}
    </div>
  );
}
