import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import { readMerchants } from './check-buy-links';
import { checkMdxReferences, sitePaths } from './check-mdx-references';
import type { Contents } from './contents';
import type { Fault } from './fault';
import type { MdxNode } from './mdx-tree';
import type { SourceDocument } from './parse-source';
import { findMdxFaults } from './refuse-mdx';

/** Kinds whose page is nothing without its text. */
const NEEDS_TEXT = new Set(['product', 'list', 'guide', 'comparison', 'page']);

interface SyntaxFault {
  readonly reason?: string;
  readonly line?: number;
}

/** MDX says what it met; where a tag was not closed, it names the place only in its words. */
function explainSyntax(error: unknown, firstLine: number): Omit<Fault, 'file'> {
  const { reason, line } = error as SyntaxFault;
  const said = reason ?? (error instanceof Error ? error.message : String(error));
  const named = Number(/\((\d+):\d+/.exec(said)?.[1]);
  return {
    line: line ?? (Number.isSafeInteger(named) ? named : firstLine),
    field: 'body',
    message: `is not valid MDX: ${said}`,
    remedy: 'Close every tag and brace. For one that readers see, write \\< or \\{.',
  };
}

/** The syntax tree of a body, or the reason why it has none. */
async function readBody(body: string): Promise<{ tree?: MdxNode; error?: unknown }> {
  let tree: MdxNode | undefined;
  const keepTree = () => (root: MdxNode) => {
    tree ??= structuredClone(root);
  };
  try {
    await compile(body, { remarkPlugins: [remarkGfm, keepTree] });
    return { tree };
  } catch (error) {
    return { tree, error };
  }
}

async function checkBody(
  document: SourceDocument,
  body: string,
  judge: (tree: MdxNode) => Omit<Fault, 'file'>[],
): Promise<Fault[]> {
  const { file } = document;
  if (body.trim() === '') {
    if (!NEEDS_TEXT.has(document.kind)) return [];
    const message = 'is empty';
    return [{ file, line: 1, field: 'body', message, remedy: 'Write the text below the fields.' }];
  }
  const { tree, error } = await readBody(body);
  const faults = tree ? judge(tree) : [];
  const blankLines = /^\n*/.exec(body)?.[0].length ?? 0;
  if (error) faults.push(explainSyntax(error, blankLines + 1));
  return faults.map((fault) => ({ file, ...fault }));
}

/** Compiles every MDX body as the build does, and checks what stands in it. */
export async function checkBodies(contents: Contents): Promise<Fault[]> {
  const merchants = readMerchants(contents);
  const paths = sitePaths(contents);
  const judgeFor = (document: SourceDocument) => (tree: MdxNode) => [
    ...findMdxFaults(tree, merchants),
    ...checkMdxReferences(tree, document, contents, paths),
  ];
  const faults: Fault[] = [];
  for (const document of contents.documents) {
    if (document.body === undefined) continue;
    faults.push(...(await checkBody(document, document.body, judgeFor(document))));
  }
  return faults;
}
