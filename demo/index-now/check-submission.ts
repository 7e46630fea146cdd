import { z } from 'zod';

const MOST_URLS = 10_000;

const SubmissionSchema = z.object({
  host: z.string().min(1),
  key: z.string(),
  keyLocation: z.url().optional(),
  urlList: z.array(z.string()).min(1).max(MOST_URLS),
});

export interface Checked {
  readonly status: number;
  readonly message: string;
  readonly host: string;
  readonly urls: readonly string[];
}

/** Whether an address is of the host, and below the folder that holds the key. */
function belongs(url: string, host: string, folder: string): boolean {
  return (
    URL.canParse(url) && new URL(url).host === host && new URL(url).pathname.startsWith(folder)
  );
}

async function findsKey(location: URL, key: string, origin: string): Promise<boolean> {
  try {
    const response = await fetch(new URL(location.pathname, origin), { redirect: 'manual' });
    return response.status === 200 && (await response.text()).trim() === key;
  } catch {
    return false;
  }
}

/**
 * What the real service would answer to a body, as its documentation tells
 * (https://www.indexnow.org/documentation): 400 for what is malformed, 422 for addresses of another
 * host and a key that is none, 403 where the file of the key is not found.
 */
export async function checkSubmission(
  body: unknown,
  sites: Readonly<Record<string, string>>,
): Promise<Checked> {
  const parsed = SubmissionSchema.safeParse(body);
  if (!parsed.success) return { status: 400, message: 'Invalid format', host: '', urls: [] };
  const { host, key, urlList: urls, keyLocation } = parsed.data;
  const answer = (status: number, message: string) => ({ status, message, host, urls });
  if (!/^[A-Za-z0-9-]{8,128}$/.test(key)) return answer(422, 'The key is none');
  const location = new URL(keyLocation ?? `https://${host}/${key}.txt`);
  if (location.host !== host) return answer(422, 'The key lies on another host');
  const folder = location.pathname.replace(/[^/]*$/, '');
  if (!urls.every((url) => belongs(url, host, folder))) {
    return answer(422, 'A URL does not belong to the host');
  }
  const found = await findsKey(location, key, sites[host] ?? location.origin);
  return found ? answer(200, 'OK') : answer(403, 'The key is not valid');
}
