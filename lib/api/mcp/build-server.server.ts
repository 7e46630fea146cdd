import { McpServer } from '@modelcontextprotocol/server';
import { allGuides, allLists, getSite } from '@/lib/content/library';
import { isAppError } from '@/lib/core/errors';
import type { Language } from '@/lib/i18n/languages';
import { log } from '@/lib/platform/log';
import { callTool } from './call-tool.server';
import { answerSchemaOf, faultsOf, servedSchema } from './schemas';
import type { Tool } from './tool';
import { TOOLS } from './tools';

/** Changes with the tools, not with the content. */
const VERSION = '1.0.0';
/** Most lists, and most guides, that are named at the start. */
const MOST_NAMED = 40;

const ANNOTATIONS = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

const SERVED = TOOLS.map((tool) => ({
  tool,
  input: servedSchema(tool.input, (data) => faultsOf(tool.input, data)),
  output: servedSchema(answerSchemaOf(tool.endpoint)),
}));

const named = (all: readonly { readonly slug: string; readonly title: string }[]) =>
  all
    .slice(0, MOST_NAMED)
    .map(({ slug, title }) => `${slug} (${title})`)
    .join(', ');

/** What a model should know before it calls the first tool. */
function instructions(): string {
  const { name, description } = getSite();
  return [
    `${name}: ${description}`,
    'Everything here is for reading. Say where an answer is from, and link to its page.',
    'Show the disclosure of an answer before its first paid link, and use links as they are.',
    'Show a price only with the time it was seen, and never after the time it ends.',
    `Lists for get_list: ${named(allLists()) || 'none'}.`,
    `Guides for get_guide: ${named(allGuides()) || 'none'}.`,
  ].join('\n');
}

/** What a model is told of a call that failed: what is wrong, where, and how to mend it. */
function explainFailure(tool: Tool, error: unknown): string {
  if (isAppError(error) && error.status < 500 && error.code !== 'invalid_content') {
    const { message, where, remedy } = error;
    const place = where?.split(' ').at(-1);
    return [place ? `${place}: ${message}` : message, remedy].filter((part) => part).join(' ');
  }
  log.error('A tool failed', { tool: tool.name, error });
  return 'Something went wrong on our side; it has been noted. Try again later.';
}

async function run(tool: Tool, input: Record<string, unknown>, language: Language) {
  try {
    const answer = await callTool(tool, input, language);
    const text = tool.write(answer as never);
    return {
      content: [{ type: 'text' as const, text }],
      structuredContent: { ...answer },
    };
  } catch (error) {
    return {
      content: [{ type: 'text' as const, text: explainFailure(tool, error) }],
      isError: true,
    };
  }
}

/** A server of the protocol for one request: it keeps nothing. */
export function buildServer(language: Language): McpServer {
  const { name, url } = getSite();
  const server = new McpServer(
    { name: 'topshelf', title: name, version: VERSION, websiteUrl: url },
    { instructions: instructions(), capabilities: { tools: { listChanged: false } } },
  );
  for (const { tool, input, output } of SERVED) {
    const { name: called, title, description } = tool;
    server.registerTool(
      called,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: output,
        annotations: { title, ...ANNOTATIONS },
      },
      (given) => run(tool, given as Record<string, unknown>, language),
    );
  }
  return server;
}
