import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { CountedRequest } from '@/server/counted-request';
import type { FrontDoorOptions } from '@/server/front-door';
import { exchange, keepSending, openDoor } from './open-door';

const reply: FrontDoorOptions['handle'] = async (_, response) => {
  response.setHeader('Content-Type', 'text/plain');
  response.end('let in');
};

async function readAll(request: CountedRequest): Promise<number> {
  let bytes = 0;
  for await (const chunk of request) bytes += (chunk as Buffer).length;
  return bytes;
}

const echo: FrontDoorOptions['handle'] = async (request, response) => {
  const bytes = await readAll(request);
  response.setHeader('Content-Type', 'text/plain');
  response.end(`read ${bytes}`);
};

const head = (line: string, ...headers: string[]) =>
  `${[`${line} HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`;

describe('a request that is too large', () => {
  it.each([
    ['414', 'in its address', head(`GET /${'a'.repeat(9_000)}`)],
    ['431', 'in one header', head('GET /', `X: ${'a'.repeat(17_000)}`)],
    [
      '431',
      'in the number of headers',
      head('GET /', ...Array.from({ length: 150 }, (_, index) => `X-${index}: a`)),
    ],
    ['413', 'by its own account', head('POST /', 'Content-Length: 65537')],
    ['413', 'before it is sent', head('POST /', 'Content-Length: 65537', 'Expect: 100-continue')],
  ])('gets %s, %s, and never reaches the site', async (status, _, sent) => {
    let reached = false;
    const { port } = await openDoor(async () => {
      reached = true;
    });
    const { answer } = await exchange(port, (socket) => void socket.write(sent));
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/\r\nConnection: close\r\n/i);
    expect(answer).not.toContain('100 Continue');
    expect(reached).toBe(false);
  });

  it.each([
    ['fast', 5],
    ['slowly', 50],
  ])('is cut while it arrives %s, and its reader gets no end of it', async (_, milliseconds) => {
    let outcome = 'still reading';
    const { port } = await openDoor(async (request, response) => {
      await readAll(request).then(
        () => {
          outcome = 'took a part for the whole';
        },
        () => {
          outcome = 'saw it break off';
        },
      );
      response.end('never sent');
    });
    const { answer, duration } = await exchange(port, (socket) => {
      socket.write(head('POST /', 'Transfer-Encoding: chunked'));
      keepSending(socket, `2000\r\n${'a'.repeat(0x2000)}\r\n`, milliseconds);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).not.toContain('never sent');
    expect(duration).toBeLessThan(5_000);
    await expect.poll(() => outcome, { timeout: 5_000 }).toBe('saw it break off');
  });

  it('is let in up to the last byte', async () => {
    const { port } = await openDoor(echo);
    const body = 'a'.repeat(65_536);
    const { answer } = await exchange(port, (socket) => {
      socket.write(head('POST /', 'Connection: close', 'Content-Length: 65536') + body);
    });
    expect(answer).toContain('read 65536');
    const chunked = await exchange(port, (socket) => {
      const lines = head('POST /', 'Connection: close', 'Transfer-Encoding: chunked');
      socket.write(`${lines}10000\r\n${body}\r\n0\r\n\r\n`);
    });
    expect(chunked.answer).toContain('read 65536');
  });

  it('gets the answer of a handler that did not read it to its end', async () => {
    const { port } = await openDoor(async (request, response) => {
      const reader = (Readable.toWeb(request) as ReadableStream).getReader();
      await reader.read();
      response.writeHead(413, { 'Content-Type': 'text/plain' });
      response.end('too much for me');
    });
    const faults: unknown[] = [];
    const note = (error: unknown) => faults.push(error);
    process.on('uncaughtException', note);
    for (const close of ['close', 'keep-alive']) {
      const { answer, duration } = await exchange(port, (socket) => {
        socket.write(head('POST /', `Connection: ${close}`, 'Content-Length: 50000'));
        socket.write('a'.repeat(10_000));
      });
      expect(answer).toMatch(/^HTTP\/1\.1 413 [\s\S]*too much for me$/);
      expect(duration).toBeLessThan(5_000);
    }
    process.off('uncaughtException', note);
    expect(faults).toEqual([]);
  });

  it('cannot go on for ever behind an answer', async () => {
    const { port } = await openDoor(reply);
    const { answer, duration } = await exchange(port, (socket) => {
      socket.write(head('GET /', 'Transfer-Encoding: chunked'));
      keepSending(socket, '5\r\nhello\r\n', 20);
    });
    expect(answer).toContain('let in');
    expect(duration).toBeLessThan(5_000);
  });
});

describe('a request that is too slow', () => {
  it('has ten seconds for its head, twenty in all, and half a minute without a move', async () => {
    const { server } = await openDoor(reply);
    expect(server).toMatchObject({
      headersTimeout: 10_000,
      requestTimeout: 20_000,
      keepAliveTimeout: 65_000,
      timeout: 30_000,
    });
  });

  it.each([
    ['in its head', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 'X: a\r\n'],
    ['in its body', head('POST /', 'Content-Length: 1000'), 'a'],
    ['in saying anything', '', ''],
  ])('%s is cut', async (_, start, drip) => {
    const { server, port } = await openDoor(echo);
    server.headersTimeout = 400;
    server.requestTimeout = 800;
    const { answer, duration } = await exchange(port, (socket) => {
      socket.write(start);
      if (drip) keepSending(socket, drip, 50);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(duration).toBeLessThan(4_000);
  });

  it('in reading its answer is cut', async () => {
    const { server, port } = await openDoor(async (_, response) => {
      response.setHeader('Content-Type', 'application/octet-stream');
      response.end(Buffer.alloc(64 << 20));
    });
    server.setTimeout(500);
    const { answer } = await exchange(port, (socket) => {
      socket.write(head('GET /'));
      socket.once('data', () => {
        socket.pause();
        setTimeout(() => socket.resume(), 2_000);
      });
    });
    expect(answer.length).toBeLessThan(64 << 20);
  });
});

describe('a request that is none of ours', () => {
  it.each([
    ['400', 'is no HTTP', 'hello there\r\n\r\n'],
    ['400', 'is TLS', '\x16\x03\x01\x00\xc8\x01\x00\x00\xc4\x03\x03'],
    ['400', 'has no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['400', 'states two lengths', head('POST /', 'Content-Length: 5', 'Content-Length: 6')],
    [
      '400',
      'could be read in two ways',
      head('POST /', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    ],
    ['400', 'names no path', head('OPTIONS *')],
    ['501', 'has a method that nobody knows', head('FETCH /')],
    ['405', 'has a method that we do not take', head('TRACE /')],
    ['417', 'expects what we do not do', head('POST /', 'Expect: magic', 'Content-Length: 0')],
  ])('gets %s if it %s', async (status, _, sent) => {
    const { port } = await openDoor(reply);
    const { answer } = await exchange(port, (socket) => {
      socket.write(sent, 'latin1');
      setTimeout(() => socket.end(), 200);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toContain('let in');
  });

  it('is told which methods there are', async () => {
    const { port } = await openDoor(reply);
    const { answer } = await exchange(port, (socket) => void socket.write(head('TRACE /')));
    expect(answer).toMatch(/\r\nAllow: GET, HEAD, POST, /);
  });

  it('is answered as a plain one if it wants another protocol', async () => {
    const { port } = await openDoor(reply);
    const { answer } = await exchange(port, (socket) => {
      socket.write(head('GET /', 'Connection: Upgrade, close', 'Upgrade: websocket'));
      setTimeout(() => socket.end(), 200);
    });
    expect(answer).toContain('let in');
  });
});

describe('a request that is unusual but right', () => {
  it('is let in with a whole address as its target', async () => {
    const { port } = await openDoor(async (request, response) => {
      response.end(`path ${request.url}`);
    });
    const { answer } = await exchange(port, (socket) => {
      socket.write(head('GET http://localhost:3000/a?b=c', 'Connection: close'));
    });
    expect(answer).toContain('path /a?b=c');
  });

  it('is given leave to send its body', async () => {
    const { port } = await openDoor(echo);
    const { answer } = await exchange(port, (socket) => {
      socket.write(
        head('POST /', 'Connection: close', 'Expect: 100-continue', 'Content-Length: 5'),
      );
      socket.once('data', () => void socket.write('hello'));
    });
    expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
    expect(answer).toContain('read 5');
  });
});
