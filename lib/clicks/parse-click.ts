import { AppError } from '@/lib/core/errors';
import { ClickBody } from './schema';

function refuse(fault: string): AppError {
  return new AppError('bad_request', `The click was not counted: ${fault}`, { where: 'body' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse('the body is not JSON');
  }
}

/**
 * Reads the body of a click.
 * @throws AppError `bad_request` that names every bad field and what is wrong with it.
 */
export function parseClick(text: string): ClickBody {
  const result = ClickBody.safeParse(parseJson(text));
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) =>
    path.length > 0 ? `"${path.join('.')}" ${message}` : message,
  );
  throw refuse(faults.join('; '));
}
