/** An instant (ISO 8601 in UTC) to the minute, for people; `none` where there is none. */
export function minute(at: string | null, none: string): string {
  return at ? `${at.slice(0, 16).replace('T', ' ')} UTC` : none;
}
