/** Proxies from the environment, and certificates. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startUpstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime } from './consumer.ts';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  cleanups.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port; // a TCP server
}

/** A proxy that sends everything to `port`, and records what it was asked for. */
async function startProxy(port: number): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.end('{"by":"proxy"}');
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    const target = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      target.pipe(socket);
      socket.pipe(target);
    });
    target.on('error', () => socket.destroy());
    socket.on('error', () => target.destroy());
  });
  return { url: `http://127.0.0.1:${await listen(proxy)}`, asked };
}

describe('proxies', () => {
  it('are taken from the environment, but not for this machine, and not around the egress guard', async () => {
    const upstream = await startUpstream();
    cleanups.push(upstream.stop);
    const proxy = await startProxy(upstream.port);
    const before = process.env['HTTP_PROXY'];
    process.env['HTTP_PROXY'] = proxy.url;
    cleanups.push(() => {
      if (before === undefined) delete process.env['HTTP_PROXY'];
      else process.env['HTTP_PROXY'] = before;
    });
    const runtime = testRuntime({ allowUpstreams: ['allowed.test'] });
    cleanups.push(runtime.stop);
    const send = async (baseUri: string, inputs = {}): Promise<number> => {
      const answer = await compileConsumer(baseUri, {}).operation.send(scopeOf(inputs), callOf(runtime));
      answer.body?.discard();
      return answer.status;
    };
    expect(await send('http://api.invalid')).toBe(200);
    expect(proxy.asked.length).toBe(1);
    expect(proxy.asked[0]).toContain('api.invalid');
    expect(await send(upstream.url)).toBe(200);
    expect(proxy.asked.length).toBe(1);
    await expect(send('http://{host}', { host: '10.0.0.1' })).rejects.toMatchObject({
      code: 'NAF_ERR_UPSTREAM_FORBIDDEN',
    });
    expect(proxy.asked.length).toBe(1);
  });
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

describe.runIf(hasOpenssl())('TLS', () => {
  it('refuses an unknown certificate, each time, and takes one of NODE_EXTRA_CA_CERTS', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'naftiko-tls-'));
    cleanups.push(() => rmSync(folder, { recursive: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-keyout', key, '-out', cert, ...subject],
      { stdio: 'ignore' },
    );
    const server = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) =>
      response.end('{"ok":true}'),
    );
    const port = await listen(server);
    const runtime = testRuntime();
    cleanups.push(runtime.stop);
    const { operation } = compileConsumer(`https://127.0.0.1:${port}`, {});
    for (let index = 0; index < 2; index += 1) {
      await expect(operation.send(scopeOf(), callOf(runtime))).rejects.toMatchObject({ message: 'up.op: TLS failure' });
    }
    // Node reads that variable once, at its start.
    const script = `
      const { callOf, compileConsumer, scopeOf, testRuntime } = await import(${JSON.stringify(new URL('./consumer.ts', import.meta.url).href)});
      const runtime = testRuntime();
      const { operation } = compileConsumer('https://127.0.0.1:${port}', {});
      const answer = await operation.send(scopeOf(), callOf(runtime));
      console.log(JSON.stringify(await operation.decode(answer, callOf(runtime))));
      await runtime.stop();`;
    const child = await import('node:child_process');
    const output = await new Promise<string>((resolve) => {
      child.execFile(
        process.execPath,
        ['--input-type=module', '-e', script],
        { env: { ...process.env, NODE_EXTRA_CA_CERTS: cert } },
        (_error, stdout, stderr) => resolve(stdout + stderr),
      );
    });
    expect(output.trim()).toBe('{"ok":true}');
  });
});
