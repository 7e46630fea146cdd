import { isHeaderText, isMailAddress, type Mailbox } from '@/lib/core/mailbox';

/** A mail that is ready to be sent. */
export interface Mail {
  readonly to: Mailbox;
  /** Who gets the answers, where that is not the sender. */
  readonly replyTo: Mailbox | null;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const isMailbox = ({ name, address }: Mailbox) =>
  isMailAddress(address) && (name === null || isHeaderText(name));

/** Why a mail must not be sent as it is; null where it is in order. It names nobody. */
export function findFault({ to, replyTo, subject }: Mail): string | null {
  if (!isMailbox(to)) return 'the recipient is no e-mail address';
  if (replyTo && !isMailbox(replyTo)) return 'the address for answers is no e-mail address';
  if (!isHeaderText(subject)) return 'the subject is more than one line';
  return null;
}
