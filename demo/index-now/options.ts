/** A request as the stand-in got it, and how it answered. */
export interface Submission {
  readonly host: string;
  readonly urls: readonly string[];
  readonly status: number;
}

/** How the stand-in misbehaves, as the real one may, at the next requests. */
export interface Fault {
  readonly status: 429 | 500 | 503;
  /** Value of `Retry-After`; none unless given. */
  readonly retryAfter?: string;
  /** At how many requests. */
  readonly times: number;
}

export interface IndexNowOptions {
  /**
   * Where the sites that it is told of serve, origin by host: it fetches their keys there, since the
   * names of demo sites lead nowhere.
   */
  readonly sites?: Readonly<Record<string, string>>;
  readonly fault?: Fault;
  /** Any free one unless given. */
  readonly port?: number;
}
