import { ArticleHeader } from '@/components/content/article-header';
import { AuthorBox } from '@/components/content/author-box';
import { JumpLinks } from '@/components/content/jump-links';
import { RelatedStories } from '@/components/content/related-stories';
import { SectionHeading } from '@/components/content/section-heading';
import { UpdateLog } from '@/components/content/update-log';
import { ArticleGrid } from '@/components/layout/article-grid';
import { ScenePicture } from '@/components/ui/scene-picture';
import { relatedToProduct } from '../../compose/related';
import type { SiteContext } from '../../compose/site-context';
import { Part, State } from './part';
import { samplesOrThrow } from './samples';

const LEVELS = [2, 3, 4] as const;

/** What articles are made of. */
export function ArticleParts({ context }: { context: SiteContext }) {
  const { m, site } = context;
  const words = { locale: site.locale, m };
  const { list, author, product } = samplesOrThrow(context);
  const sections = LEVELS.map((level) => ({ id: `level-${level}`, name: `h${level}` }));
  return (
    <>
      <Part name="ArticleHeader">
        <ArticleHeader
          title={list.title}
          lead={list.verdict}
          author={author}
          published={list.published}
          updated={list.published}
          picture={<ScenePicture picture={list.picture} />}
          {...words}
        />
        <State name="lead, updated, picture: undefined">
          <ArticleHeader title={list.title} author={author} published={list.published} {...words} />
        </State>
      </Part>
      <Part name="UpdateLog">
        <UpdateLog
          published={list.published}
          changes={[{ on: list.published, what: list.description }]}
          {...words}
        />
      </Part>
      <Part name="AuthorBox">
        <AuthorBox author={author} m={m} />
        <State name="credentials: []">
          <AuthorBox author={{ ...author, name: site.name, credentials: [] }} m={m} />
        </State>
      </Part>
      <Part name="RelatedStories">
        <RelatedStories cards={relatedToProduct(product, m)} {...words} />
      </Part>
      <Part name="JumpLinks, SectionHeading">
        <ArticleGrid jump={<JumpLinks sections={sections} m={m} />}>
          {LEVELS.map((level) => (
            <SectionHeading
              key={level}
              id={`level-${level}`}
              level={level}
              className="mt-6 text-title-3"
              m={m}
            >
              {list.title}
            </SectionHeading>
          ))}
          <div className="prose">
            <p>{list.verdict}</p>
            <blockquote>
              <p>{product.verdict}</p>
            </blockquote>
            <ul>
              {product.pros.map((pro) => (
                <li key={pro}>{pro}</li>
              ))}
            </ul>
          </div>
        </ArticleGrid>
      </Part>
      <Part name="ScenePicture">
        <div className="max-w-measure">
          <ScenePicture picture={list.picture} />
        </div>
      </Part>
    </>
  );
}
