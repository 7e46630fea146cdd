import { defineDocumentType, makeSource } from 'contentlayer/source-files';
import rehypeSlug from 'rehype-slug';
import remarkGfm from 'remark-gfm';
import { contentlayerFields } from './lib/content/contentlayer-fields';
import { DOCUMENT_KINDS } from './lib/content/document-kinds';

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

export default makeSource({
  contentDirPath: 'content',
  documentTypes,
  onUnknownDocuments: 'fail',
  onExtraFieldData: 'fail',
  onMissingOrIncompatibleData: 'fail',
  disableImportAliasWarning: true,
  mdx: { remarkPlugins: [remarkGfm], rehypePlugins: [rehypeSlug] },
});
