/** Where the process stands: it answers requests in all three phases. */
export interface Lifecycle {
  phase: 'starting' | 'serving' | 'stopping';
}
