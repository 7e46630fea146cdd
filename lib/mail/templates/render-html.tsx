import { render } from '@react-email/render';
import type { MailDocument } from '../mail-document';
import { MailPage } from './mail-page';

/** A mail as an HTML document. */
export function renderHtml(mail: MailDocument): Promise<string> {
  return render(<MailPage {...mail} />);
}
