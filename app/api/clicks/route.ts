import { answerClick } from '@/lib/clicks/answer-click.server';

export const dynamic = 'force-dynamic';

/** Counts a click on an affiliate link. */
export function POST(request: Request): Promise<Response> {
  return answerClick(request);
}
