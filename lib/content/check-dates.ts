import { isCalendarDay } from '@/lib/core/dates';
import { type Contents, textAt } from './contents';
import type { Fault } from './fault';
import { faultAt, type SourceDocument } from './parse-source';

/** Years, months and days compare as far as both are known: 2020 is not after 2020-08. */
function isAfter(left: string, right: string): boolean {
  const length = Math.min(left.length, right.length);
  return left.slice(0, length) > right.slice(0, length);
}

function dayAt(document: SourceDocument, field: string): string | undefined {
  const day = textAt(document.data, field);
  return day !== undefined && isCalendarDay(day) ? day : undefined;
}

/** Checks that release, publication and last change come in this order. */
export function checkDates(contents: Contents): Fault[] {
  return contents.documents.flatMap((document) => {
    const published = dayAt(document, 'published');
    const updated = dayAt(document, 'updated');
    const released = textAt(document.data, 'released');
    const faults: Fault[] = [];
    if (published && updated && isAfter(published, updated)) {
      faults.push(
        faultAt(document, ['updated'], {
          message: `${updated} is before "published", ${published}`,
          remedy: 'Swap the two days, or leave "updated" out until the text changes.',
        }),
      );
    }
    if (
      published &&
      released &&
      /^\d{4}(?:-\d\d)?$/.test(released) &&
      isAfter(released, published)
    ) {
      faults.push(
        faultAt(document, ['released'], {
          message: `${released} is after the review was published, ${published}`,
          remedy: 'Correct the month of release, or the day of publication.',
        }),
      );
    }
    return faults;
  });
}
