import type { Mail } from './mail';

const LONGEST_REASON = 200;

/** What went wrong with one try. */
export interface Failure {
  /** For the operator; it names nobody and holds no secret. */
  readonly reason: string;
  /** True where no further try would help. */
  readonly isFinal: boolean;
  /** True where the mail server is at fault, and other mails would fare no better now. */
  readonly isGeneral: boolean;
}

/** What nodemailer tells of a failure. */
interface Told {
  readonly code?: string;
  readonly command?: string;
  readonly response?: string;
  readonly responseCode?: number;
}

const MEANINGS: Readonly<Record<string, string>> = {
  ECONNECTION: 'the mail server hung up',
  ESOCKET: 'the mail server cannot be reached',
  ETIMEDOUT: 'the mail server did not answer in time',
  EDNS: 'the name of the mail server is unknown',
  ETLS: 'the mail server offers no encryption that we accept',
  EAUTH: 'the mail server refused the login',
  ENOAUTH: 'the mail server refused the login',
  EPROTOCOL: 'the mail server answered what is no SMTP',
  EABORT: 'sending took too long',
};

/** Where the server's words would repeat a secret, or say less. */
const IN_OUR_WORDS = new Set(['EAUTH', 'ENOAUTH', 'ETLS']);

/** The server's own words, without addresses: what it answers is often the recipient's. */
function withoutAddresses(response: string, mail: Mail): string {
  return response
    .replaceAll(mail.to.address, '…')
    .replace(/[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+/g, '…')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .slice(0, LONGEST_REASON);
}

/**
 * A refusal of the recipient for good (RFC 5321, 4.2.1). One for policy (RFC 3463, X.7) or for want of
 * a login speaks of us: the operator can mend it, so it is tried again.
 */
function isRecipientRefused({ command, responseCode = 0, response = '' }: Told): boolean {
  const isPermanent = responseCode >= 500 && responseCode < 600;
  const isOurs = [503, 530, 535].includes(responseCode) || /^\d{3}[ -]5\.7\.\d/.test(response);
  return command === 'RCPT TO' && isPermanent && !isOurs;
}

/** What an error of nodemailer means for the mail. */
export function explainFailure(error: unknown, mail: Mail): Failure {
  const told = (error instanceof Error ? error : {}) as Told;
  const { code = '', response, responseCode } = told;
  if (response && responseCode && !IN_OUR_WORDS.has(code)) {
    const reason = `the mail server answered ${withoutAddresses(response, mail)}`;
    // 421: the server is closing, whatever it was asked.
    return { reason, isFinal: isRecipientRefused(told), isGeneral: responseCode === 421 };
  }
  const reason = MEANINGS[code] ?? 'the mail could not be handed over';
  return { reason, isFinal: false, isGeneral: code in MEANINGS };
}
