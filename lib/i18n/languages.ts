/** Languages that the interface speaks; each has a catalogue in this room. */
export const LANGUAGES = ['en'] as const;

export type Language = (typeof LANGUAGES)[number];
