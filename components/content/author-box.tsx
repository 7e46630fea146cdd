import { Picture } from '@/components/ui/picture';
import type { Author } from '@/lib/content/types';
import type { Messages } from '@/lib/i18n/messages';

/** Who wrote the page, what they can say of themselves, and by what rules they judge. */
export function AuthorBox({ author, m }: { author: Author; m: Messages }) {
  return (
    <aside
      aria-label={`${m.article.aboutAuthor}: ${author.name}`}
      className="later mt-section grid max-w-measure grid-cols-[minmax(3rem,5rem)_minmax(0,1fr)] items-start gap-x-5 rounded-card bg-panel p-5"
      suppressHydrationWarning
    >
      <Picture picture={author.picture} width={160} height={160} sizes="5rem" decorative />
      <div>
        <p className="text-note text-quiet">{m.article.aboutAuthor}</p>
        <p className="font-display text-title-3 font-semibold">
          <a href={author.path} rel="author" className="tap">
            {author.name}
          </a>
        </p>
        <p>{author.role}</p>
        {author.credentials.length > 0 ? (
          <ul className="mt-2 list-disc pl-5">
            {author.credentials.map((credential) => (
              <li key={credential}>{credential}</li>
            ))}
          </ul>
        ) : null}
        <a href="/how-we-test" className="tap">
          {m.article.howWeJudge}
        </a>
      </div>
    </aside>
  );
}
