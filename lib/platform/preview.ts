/** What a request may see beyond what is published. */
export interface Preview {
  /** Whether it is of somebody who previews: nothing of it is counted. */
  readonly isOn: boolean;
  /** Whether its answer shows unpublished documents. */
  readonly seesUnpublished: boolean;
}

const NONE: Preview = { isOn: false, seesUnpublished: false };

/** On `globalThis`: Next loads this module once for each kind of route. */
const PROBE = Symbol.for('topshelf.preview');
const holder = globalThis as { [PROBE]?: () => Preview };

/** Says how to tell a preview; before that, and outside Next, there is none. */
export function tellPreviewsBy(probe: () => Preview): void {
  holder[PROBE] = probe;
}

/** Whether the request that is being answered is of somebody who previews. */
export const isPreviewing = (): boolean => (holder[PROBE]?.() ?? NONE).isOn;

/** Whether the request that is being answered may show what is not published. */
export const seesUnpublished = (): boolean => (holder[PROBE]?.() ?? NONE).seesUnpublished;
