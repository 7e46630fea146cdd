import { answerMcp } from '@/lib/api/mcp/answer-mcp.server';

export const dynamic = 'force-dynamic';

/** The site for models, by the Model Context Protocol: docs/mcp.md. */
export const POST = answerMcp;
export const GET = answerMcp;
export const DELETE = answerMcp;
export const PUT = answerMcp;
export const PATCH = answerMcp;
export const OPTIONS = answerMcp;
