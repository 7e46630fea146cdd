import { Icon } from '@/components/ui/icon';

/** The comparisons that we have written of a product. */
export function ComparedWith({
  comparisons,
}: {
  comparisons: readonly {
    readonly path: string;
    readonly title: string;
    readonly description: string;
  }[];
}) {
  return (
    <ul className="mt-5 grid max-w-measure gap-5">
      {comparisons.map(({ path, title, description }) => (
        <li key={path}>
          <a href={path} className="tap font-semibold">
            {title}
            <Icon name="next" className="size-4" />
          </a>
          <p className="text-note text-quiet">{description}</p>
        </li>
      ))}
    </ul>
  );
}
