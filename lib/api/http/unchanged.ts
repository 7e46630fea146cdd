import type { ApiRequest } from './answer-request.server';

type AnswerUnchanged = (request: ApiRequest) => Promise<Response | null>;

const UNCHANGED = Symbol.for('topshelf.api-unchanged');
type Holder = { [UNCHANGED]?: AnswerUnchanged };

/** On `globalThis`, because Next's copy of a module is not the server entry's. */
export function offerUnchanged(answer: AnswerUnchanged): void {
  (globalThis as Holder)[UNCHANGED] = answer;
}

/** What tells clients that what they have is unchanged; undefined before the API was first asked. */
export const offeredUnchanged = () => (globalThis as Holder)[UNCHANGED];
