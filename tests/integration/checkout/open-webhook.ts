import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Hears events over HTTP as the site's route does, and answers with the status that `hear` gives. */
export async function openWebhook(hear: (body: string, signature: string) => Promise<number>) {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const signature = String(request.headers['stripe-signature'] ?? '');
    response.writeHead(await hear(Buffer.concat(chunks).toString(), signature)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/hook`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
