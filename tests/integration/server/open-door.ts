import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { createFrontDoor, type FrontDoorOptions } from '@/server/front-door';
import type { Lifecycle } from '@/server/lifecycle';

interface OpenDoor {
  readonly server: Server;
  readonly lifecycle: Lifecycle;
  readonly port: number;
  readonly url: string;
}

/** The server entry in front of a handler of the test, closed when the test ends. */
export async function openDoor(
  handle: FrontDoorOptions['handle'],
  options: Partial<FrontDoorOptions> = {},
): Promise<OpenDoor> {
  const lifecycle: Lifecycle = options.lifecycle ?? { phase: 'serving' };
  const siteUrl = 'http://localhost:3000';
  const server = createFrontDoor({ siteUrl, trustedProxies: 0, ...options, lifecycle, handle });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { server, lifecycle, port, url: `http://127.0.0.1:${port}` };
}

interface Exchange {
  /** All that the server sent until it closed the connection. */
  readonly answer: string;
  /** Until the connection was closed, in milliseconds. */
  readonly duration: number;
}

/** Speaks to a port byte by byte, until the server closes the connection. */
export async function exchange(port: number, speak: (socket: Socket) => void): Promise<Exchange> {
  const started = performance.now();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    answer += text;
  });
  // A sender that is cut off while it sends sees a reset; what it was told before counts.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await once(socket, 'connect');
  speak(socket);
  await closed;
  return { answer, duration: performance.now() - started };
}

/** Sends a piece again and again while the connection lasts. */
export function keepSending(socket: Socket, piece: string, everyMilliseconds: number): void {
  const timer = setInterval(() => {
    if (socket.writable) socket.write(piece);
    else clearInterval(timer);
  }, everyMilliseconds);
  socket.once('close', () => clearInterval(timer));
}
