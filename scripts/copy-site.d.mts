/** Copies all that a build needs into a folder, which is made anew. */
export function copySite(folder: string): void;
