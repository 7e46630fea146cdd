import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external';
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external';
import { getEnv } from '@/lib/platform/env';
import type { Preview } from '@/lib/platform/preview';
import { isPreviewTicket, PREVIEW_COOKIE } from '@/lib/platform/preview-link';

/** The pages that show unpublished documents; what is listed, searched or fed elsewhere is published. */
const SHOWING = new Set(
  ['best/[slug]', 'reviews/[slug]', 'guides/[slug]', 'compare/[pair]', '[slug]'].map(
    (route) => `/(site)/${route}/page`,
  ),
);
const NONE: Preview = { isOn: false, seesUnpublished: false };

const told = new WeakMap<object, Preview>();

function hasTicket(): boolean {
  const { PREVIEW_SECRET } = getEnv();
  const unit = workUnitAsyncStorage.getStore();
  if (!PREVIEW_SECRET || unit?.type !== 'request') return false;
  const ticket = unit.cookies.get(PREVIEW_COOKIE)?.value ?? '';
  return isPreviewTicket(PREVIEW_SECRET, ticket, Date.now());
}

/**
 * The preview that Next is making an answer for. Next's own `draftMode()` says the same, but only to
 * those who can wait, and the library is read without waiting. Nothing that is made in draft mode is
 * kept.
 */
export function currentPreview(): Preview {
  const work = workAsyncStorage.getStore();
  if (work?.isDraftMode !== true) return NONE;
  const known = told.get(work);
  if (known) return known;
  const isOn = hasTicket();
  const preview = { isOn, seesUnpublished: isOn && SHOWING.has(work.page) };
  told.set(work, preview);
  return preview;
}
