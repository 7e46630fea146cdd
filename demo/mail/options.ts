export interface Behaviour {
  /** What becomes of a recipient: taken, refused for good (550), or for now (451). */
  readonly recipient: 'accepted' | 'refused' | 'busy';
  /** Whether a login is taken. */
  readonly login: 'accepted' | 'refused';
  /** Once a mail is kept: the answer is given, the line is cut instead, or nothing is said any more. */
  readonly afterData: 'answered' | 'dropped' | 'silent';
  /** How long the answer to a mail takes, in milliseconds. */
  readonly latency: number;
}

export interface MailServerOptions extends Partial<Behaviour> {
  /** Any free one unless given. */
  readonly smtpPort?: number;
  /** Of the page that shows the mails; any free one unless given. */
  readonly httpPort?: number;
  /** How many mails are kept; the oldest go first. */
  readonly keep?: number;
}

export const DEFAULTS: Behaviour = {
  recipient: 'accepted',
  login: 'accepted',
  afterData: 'answered',
  latency: 0,
};
