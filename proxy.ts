import { type NextRequest, NextResponse } from 'next/server';
import { prefers } from './lib/core/accepts';
import { hasMarkdown } from './lib/syndication/markdown/paths';

/** Browsers never name Markdown, so that their requests do not come by here. */
export const config = {
  matcher: [
    {
      source: '/((?!_next/|api/).*)',
      has: [{ type: 'header', key: 'accept', value: '.*text/markdown.*' }],
    },
  ],
};

/** Leads programs that would rather have Markdown than HTML to it, at the address of the page itself. */
export function proxy(request: NextRequest) {
  const { nextUrl, headers } = request;
  const wants = prefers(headers.get('accept'), 'text/markdown', 'text/html');
  if (!wants || !hasMarkdown(nextUrl.pathname)) return NextResponse.next();
  const url = nextUrl.clone();
  url.pathname = nextUrl.pathname === '/' ? '/md' : `/md${nextUrl.pathname}`;
  return NextResponse.rewrite(url);
}
