/** What is left after faults and after callers that go away: nothing, on either side. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Agent } from 'undici';
import { afterEach, describe, expect, it } from 'vitest';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { rest, tool } from './callers.ts';
import { faultyDocument } from './document.ts';
import { endless, faults, heldBytes, timeoutMs } from './faults.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

const good = { json: { id: 7 } };

async function serve(upstreamTimeoutMs = timeoutMs): Promise<{ upstream: Upstream; running: Started; clients: Agent }> {
  const upstream = await startUpstream(good);
  cleanups.push(upstream.stop);
  const running = await start(faultyDocument, upstream.url, {
    runtime: { upstreamTimeoutMs, maxResponseBytes: heldBytes },
  });
  cleanups.push(running.stop);
  const clients = new Agent();
  cleanups.push(() => clients.destroy());
  return { upstream, running, clients };
}

/** Sockets of this process, servers not counted. */
function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap' || name === 'TLSWrap').length;
}

describe('after every fault at once, and the stop', () => {
  it('no socket and no timer is left', async () => {
    const sockets = openSockets();
    const { upstream, running, clients } = await serve();
    for (const fault of faults) {
      upstream.answer(fault.answer);
      await Promise.all([
        rest(`${running.url('rest')}/decoded`, clients),
        tool(running.url('mcp'), 'legacy', 'text', {}, clients),
        tool(running.url('mcp'), 'modern', 'decoded', {}, clients),
      ]);
    }
    upstream.answer(good);
    expect(await rest(`${running.url('rest')}/decoded`, clients)).toEqual({ status: 200, text: '{"id":7}' });
    await clients.destroy();
    expect(await running.stop()).toBe(true);
    await expect.poll(() => upstream.connections()).toBe(0);
    await expect.poll(openSockets).toBe(sockets);
  });
});

describe('a caller that goes away takes its upstream request with it', () => {
  const left: readonly [string, (running: Started, clients: Agent, signal: AbortSignal) => Promise<unknown>][] = [
    ['REST', (running, clients, signal) => rest(`${running.url('rest')}/decoded`, clients, signal)],
    ['REST, streamed', (running, clients, signal) => rest(`${running.url('rest')}/streamed`, clients, signal)],
    [
      'MCP 2026-07-28',
      (running, clients, signal) => tool(running.url('mcp'), 'modern', 'decoded', {}, clients, signal),
    ],
  ];

  it.each(left)('%s, while the upstream is silent', async (_way, call) => {
    const { upstream, running, clients } = await serve(60_000);
    upstream.answer(() => undefined);
    const leaving = new AbortController();
    const gone = call(running, clients, leaving.signal).catch(() => undefined);
    await expect.poll(() => upstream.connections()).toBe(1);
    await expect.poll(() => upstream.requests.length).toBe(1);
    leaving.abort();
    await gone;
    await expect.poll(() => upstream.connections()).toBe(0);
    upstream.answer(good);
    expect(await rest(`${running.url('rest')}/decoded`, clients)).toEqual({ status: 200, text: '{"id":7}' });
  });

  it('REST, in the middle of an endless answer', async () => {
    const { upstream, running } = await serve(60_000);
    upstream.answer(endless('x'.repeat(65_536)));
    const socket = await asking(running, 'GET', '/streamed');
    await once(socket, 'data');
    expect(upstream.connections()).toBe(1);
    socket.destroy();
    await expect.poll(() => upstream.connections()).toBe(0);
  });

  it('a legacy MCP call runs to its end, and its connection is kept or closed', async () => {
    const { upstream, running, clients } = await serve(60_000);
    let answer: (() => void) | undefined;
    upstream.answer(
      () =>
        new Promise((resolve) => {
          answer = () => resolve(good);
        }),
    );
    const leaving = new AbortController();
    const gone = tool(running.url('mcp'), 'legacy', 'text', {}, clients, leaving.signal).catch(() => undefined);
    await expect.poll(() => answer).toBeTypeOf('function');
    leaving.abort();
    await gone;
    answer?.();
    upstream.answer(good);
    expect(await rest(`${running.url('rest')}/decoded`, clients)).toEqual({ status: 200, text: '{"id":7}' });
    await expect.poll(() => upstream.connections()).toBeLessThanOrEqual(2);
  });
});

it('a client that reads nothing holds the upstream back instead of filling memory', async () => {
  const { upstream, running } = await serve(60_000);
  let sent = 0;
  upstream.answer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    const more = (): void => {
      if (response.destroyed) return;
      sent += 65_536;
      if (response.write('x'.repeat(65_536))) setImmediate(more);
      else response.once('drain', more);
    };
    more();
    return undefined;
  });
  const socket = await asking(running, 'GET', '/streamed');
  socket.pause();
  let before = -1;
  // What fits the sockets' own buffers still flows; then it stands still.
  await expect
    .poll(
      () => {
        const still = sent === before;
        before = sent;
        return still;
      },
      { interval: 300, timeout: 15_000 },
    )
    .toBe(true);
  expect(sent).toBeLessThan(64 * 1024 * 1024);
  socket.destroy();
  await expect.poll(() => upstream.connections()).toBe(0);
});

it('a hundred calls of a dead upstream do not delay the calls of a healthy one', async () => {
  const { upstream, running, clients } = await serve(5000);
  upstream.answer((request) => (request.method === 'POST' ? undefined : good));
  const leaving = new AbortController();
  const stuck = Array.from({ length: 100 }, () =>
    fetch(`${running.url('rest')}/streamed`, { method: 'POST', signal: leaving.signal }).catch(() => undefined),
  );
  await expect.poll(() => upstream.requests.length).toBe(100);
  expect(await rest(`${running.url('rest')}/decoded`, clients)).toEqual({ status: 200, text: '{"id":7}' });
  leaving.abort();
  await Promise.all(stuck);
  await expect.poll(() => upstream.connections()).toBeLessThanOrEqual(1);
});

/** Whether a certificate can be made here. */
function hasOpenssl(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('TLS', () => {
  const through = async (baseUri: string): Promise<void> => {
    const running = await start(faultyDocument, baseUri, { runtime: { upstreamTimeoutMs: timeoutMs * 5 } });
    cleanups.push(running.stop);
    const clients = new Agent();
    cleanups.push(() => clients.destroy());
    expect(await rest(`${running.url('rest')}/decoded`, clients)).toMatchObject({
      status: 502,
      text: expect.stringContaining('up.read: TLS failure'),
    });
    for (const era of ['legacy', 'modern'] as const) {
      const got = await tool(running.url('mcp'), era, 'decoded', {}, clients);
      expect(got).toMatchObject({ status: 'error', text: expect.stringContaining('up.read: TLS failure') });
    }
  };

  it('spoken to a plain server', async () => {
    const upstream = await startUpstream(good);
    cleanups.push(upstream.stop);
    await through(upstream.url.replace('http:', 'https:'));
    await expect.poll(() => upstream.connections()).toBe(0);
  });

  it.runIf(hasOpenssl())('with a certificate that nobody signed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naftiko-tls-'));
    cleanups.push(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-days',
        '1',
        '-keyout',
        key,
        '-out',
        cert,
        '-subj',
        '/CN=127.0.0.1',
      ],
      { stdio: 'ignore' },
    );
    let asked = 0;
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) => {
      asked += 1;
      response.end('{"id":7}');
    });
    await through(`https://127.0.0.1:${await listen(server)}`);
    // Not a byte of the request, and so no credential, goes to a server that is not who it says.
    expect(asked).toBe(0);
  });
});

async function listen(server: Server): Promise<number> {
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanups.push(() => new Promise((resolve) => server.close(resolve)));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function asking(running: Started, method: string, path: string): Promise<Socket> {
  const { port } = new URL(running.url('rest'));
  const socket = connect(Number(port), '127.0.0.1');
  cleanups.push(() => socket.destroy());
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  return socket;
}
