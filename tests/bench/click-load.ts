import { connect } from 'node:net';
import { createId } from '@/lib/core/ids';

function clickBody(): string {
  return JSON.stringify({
    id: createId('clk'),
    page: '/best/headphones',
    product: 'sony-wh-1000xm4',
    merchant: 'amazon',
    placement: 'pick',
    list: 'headphones',
    position: 1,
    marketplace: 'US',
  });
}

const HEAD = [
  'Host: localhost',
  'Content-Type: application/json',
  'User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Sec-Fetch-Site: same-origin',
].join('\r\n');

/** One kept-alive connection that posts clicks. It speaks just enough HTTP to leave the processor to the server. */
export function connectTo(origin: URL) {
  const socket = connect({ host: origin.hostname, port: Number(origin.port), noDelay: true });
  socket.setEncoding('latin1');
  let settle: { resolve: () => void; reject: (error: Error) => void } | undefined;
  let received = '';
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('The server closed the connection')));
  socket.on('data', (text: string) => {
    received += text;
    if (!received.endsWith('\r\n\r\n')) return;
    const answer = received;
    received = '';
    if (answer.startsWith('HTTP/1.1 204')) settle?.resolve();
    else settle?.reject(new Error(`Expected 204, got ${answer}`));
  });
  /** Posts a new click. @throws Error for any answer but 204. */
  const post = (path: string) =>
    new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
      const body = clickBody();
      socket.write(
        `POST ${path} HTTP/1.1\r\n${HEAD}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
    });
  return { post, close: () => socket.destroy() };
}
