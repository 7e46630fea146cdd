import { answer } from '@/lib/platform/route';
import { pagePath } from '@/lib/syndication/markdown/paths';
import { markdownAnswer } from '../../compose/markdown/answer';

export const dynamic = 'force-dynamic';

interface Props {
  readonly params: Promise<{ readonly path?: readonly string[] }>;
}

/** Every page as Markdown: `<path>.md` and `Accept: text/markdown` lead here. */
export function GET(request: Request, { params }: Props): Promise<Response> {
  return answer(request, async ({ url }) => {
    const { path = [] } = await params;
    return markdownAnswer(pagePath(path), new URL(url).searchParams);
  });
}
