import { answerDocument } from '@/lib/api/openapi/answer-document';

export const dynamic = 'force-static';

/** What the API answers, for machines. */
export function GET(): Response {
  return answerDocument();
}
