import { defineDocumentType, makeSource } from 'contentlayer/source-files';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { contentlayerFields } from './lib/content/contentlayer-fields';
import { DOCUMENT_KINDS } from './lib/content/document-kinds';
import { refuseMdx } from './lib/content/refuse-mdx';
import { tolerateCrlf } from './lib/content/tolerate-crlf';
import { writeSlimIndex } from './lib/content/write-slim-index.server';

tolerateCrlf();

const documentTypes = Object.entries(DOCUMENT_KINDS).map(([name, kind]) =>
  defineDocumentType(() => ({
    name: kind.typeName,
    description: kind.schema.description,
    filePathPattern: kind.pattern,
    contentType: kind.format === 'mdx' ? 'mdx' : 'data',
    isSingleton: name === 'site',
    fields: contentlayerFields(kind.schema),
  })),
);

/** The bundler exports the front matter from every body: as code that nobody calls, twice stored. */
function isFrontMatterExport(plugin: unknown): boolean {
  return Array.isArray(plugin) && plugin[1]?.name === 'frontmatter';
}

export default makeSource({
  contentDirPath: 'content',
  // Pictures and downloads are no documents: a new one would be reported as an unknown file.
  contentDirExclude: ['pictures', 'shop/files'],
  documentTypes,
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  disableImportAliasWarning: true,
  onSuccess: () => writeSlimIndex('.contentlayer'),
  mdx: {
    mdxOptions: (options) => ({
      ...options,
      remarkPlugins: [
        ...(options.remarkPlugins ?? []).filter((plugin) => !isFrontMatterExport(plugin)),
        remarkGfm,
        refuseMdx,
      ],
      rehypePlugins: [rehypeSlug],
    }),
  },
});
