/** A hash of some files and folders of the project, and of some words. */
export function fingerprint(entries: readonly string[], words?: readonly string[]): string;
