/** Holds one lock of the project while working: whoever comes later, in any process, waits. */
export function withLock<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
