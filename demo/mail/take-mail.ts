import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import type { Behaviour } from './options';

const LARGEST = 5 * 1024 * 1024;

/** What an SMTP server says no with. */
function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}

interface Post {
  readonly port: number;
  stop(): Promise<void>;
}

interface Counter {
  readonly port: number;
  readonly behaviour: () => Behaviour;
  readonly onMail: (raw: Buffer, recipients: readonly string[]) => void;
}

/** Serves SMTP on this machine, with `behaviour` deciding how each mail fares. */
export async function takeMail({ port, behaviour, onMail }: Counter): Promise<Post> {
  const sockets = new Map<number | undefined, Socket>();
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'A stand-in that delivers nothing',
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    size: LARGEST,
    logger: false,
    onAuth(auth, _session, callback) {
      if (behaviour().login === 'accepted') callback(null, { user: auth.username });
      else callback(refusal(535, '5.7.8 Authentication credentials invalid'));
    },
    onRcptTo({ address }, _session, callback) {
      const { recipient } = behaviour();
      if (recipient === 'accepted') callback();
      else if (recipient === 'busy') callback(refusal(451, `4.2.0 <${address}>: try again later`));
      else callback(refusal(550, `5.1.1 <${address}>: no such mailbox`));
    },
    onData(stream, session, callback) {
      const take = async () => {
        const raw = await buffer(stream);
        onMail(
          raw,
          session.envelope.rcptTo.map(({ address }) => address),
        );
        const { latency, afterData } = behaviour();
        if (latency > 0) await sleep(latency);
        if (afterData === 'answered') callback();
        else if (afterData === 'dropped') sockets.get(session.remotePort)?.destroy();
      };
      // A client that goes away in the middle is no fault of ours.
      take().catch(() => sockets.get(session.remotePort)?.destroy());
    },
  });
  // Nor is one that cuts the line.
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    const { remotePort } = socket;
    sockets.set(remotePort, socket);
    socket.once('close', () => sockets.delete(remotePort));
  });
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(resolve));
      for (const socket of sockets.values()) socket.destroy();
      await closed;
    },
  };
}
