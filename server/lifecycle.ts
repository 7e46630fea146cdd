/** Where the process stands. It answers requests in all phases. */
export interface Lifecycle {
  /** `draining`: told to stop, still taking connections; `closing`: each answer ends its connection. */
  phase: 'starting' | 'serving' | 'draining' | 'closing';
  /** Requests that arrive are kept waiting until this resolves. */
  hold?: Promise<void>;
}
