import { isCalendarDay } from '@/lib/core/dates';
import { type Contents, listAt, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

function dayAt(data: unknown, field: string): string | undefined {
  const day = textAt(data, field);
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

function checkOrder(document: SourceDocument): Fault[] {
  const published = dayAt(document.data, 'published');
  if (published === undefined) return [];
  return listAt(document.data, 'changes').flatMap((change, index) => {
    const on = dayAt(change, 'on');
    if (on === undefined || on >= published) return [];
    return [
      faultAt(document, ['changes', index, 'on'], {
        message: `${on} is before "published", ${published}`,
        remedy: 'Correct one of the two days: a page cannot change before it is published.',
      }),
    ];
  });
}

function checkRepeats(document: SourceDocument): Fault[] {
  const seen = new Map<string, number>();
  return listAt(document.data, 'changes').flatMap((change, index) => {
    const on = textAt(change, 'on');
    const what = textAt(change, 'what');
    if (on === undefined || what === undefined) return [];
    const key = JSON.stringify([on, what]);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, index);
      return [];
    }
    const message = `says the same as changes.${first}`;
    return [faultAt(document, ['changes', index], { message, remedy: 'Remove one of the two.' })];
  });
}

/** Two days of the last change that differ would put one into the page and the other into its log. */
function checkNewest(document: SourceDocument): Fault[] {
  const updated = dayAt(document.data, 'updated');
  const days = listAt(document.data, 'changes').map((change) => dayAt(change, 'on'));
  const newest = days.reduce((one, other) => (other && (!one || other > one) ? other : one), '');
  if (!updated || !newest || days.includes(undefined) || updated === newest) return [];
  return [
    faultAt(document, ['updated'], {
      message: `${updated} is not the day of the newest change, ${newest}`,
      remedy: `Remove "updated", which then follows from "changes", or add what changed on ${updated}.`,
    }),
  ];
}

/** Checks that what a document says of its changes agrees with itself and with its other days. */
export function checkChanges(contents: Contents): Fault[] {
  return contents.documents.flatMap((document) => [
    ...checkOrder(document),
    ...checkRepeats(document),
    ...checkNewest(document),
  ]);
}
