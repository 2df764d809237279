import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { documentOf, folderOf } from '../support/documents.ts';
import { command, serve, type Serving } from '../support/in-process.ts';
import { program, type Started, startProgram } from '../support/program.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { clockDocument } from './clock.ts';

const running: Started[] = [];
/** In this process; one at a time, as a signal reaches all of them. */
let served: Serving | undefined;
const upstreams: Upstream[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop('SIGKILL')));
  await served?.stop();
  served = undefined;
  await Promise.all(upstreams.splice(0).map((upstream) => upstream.stop()));
});

async function startProcess(...args: Parameters<typeof startProgram>): Promise<Started> {
  const server = await startProgram(...args);
  running.push(server);
  return server;
}

/** In this process. */
async function start(...args: Parameters<typeof serve>): Promise<Serving> {
  if (served !== undefined) throw new Error('one is running');
  const server = await serve(...args);
  served = server;
  return {
    ...server,
    stop: (signal) => {
      served = undefined;
      return server.stop(signal);
    },
  };
}

async function upstream(...args: Parameters<typeof startUpstream>): Promise<Upstream> {
  const server = await startUpstream(...args);
  upstreams.push(server);
  return server;
}

/** A port that something else listens on, until the test ends. */
async function takenPort(): Promise<{ port: number; free(): void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, free: () => server.close() };
}

describe('a start', () => {
  test('is told on standard error, one line per adapter, and stops in order', async () => {
    const server = await startProcess([await documentOf(clockDocument()), '--mock']);
    expect(server.adapters.map(({ type, namespace }) => [type, namespace])).toEqual([
      ['rest', 'time-rest'],
      ['mcp', 'time-mcp'],
    ]);
    const response = await fetch(`${server.url('time-rest')}/time/utc`);
    expect(await response.json()).toMatchObject({ method: 'GET', path: '/now/utc' });
    const { code, stdout, stderr } = await server.stop();
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    for (const { type, namespace, url } of server.adapters) {
      expect(stderr).toMatch(new RegExp(`^${type} +${namespace} +${url}$`, 'm'));
    }
    expect(stderr).toMatch(/^ {2}try: curl /m);
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('%s ends it with 0', async (signal) => {
    const server = await startProcess([await documentOf(clockDocument())]);
    expect(await server.stop(signal)).toMatchObject({ code: 0 });
  });

  test('SIGUSR1 opens no debugger', async () => {
    const server = await startProcess([await documentOf(clockDocument()), '--mock']);
    server.process.kill('SIGUSR1');
    expect((await fetch(`${server.url('time-rest')}/time/utc`)).status).toBe(200);
    const { code, stderr } = await server.stop();
    expect([code, stderr]).toEqual([0, expect.not.stringContaining('Debugger')]);
  });

  test('takes the usual names in the working directory, in order', async () => {
    const text = (prefix: string): string => clockDocument({ prefix });
    const files = { 'ikanos.yaml': text('c-'), 'naftiko.yml': text('b-') };
    const server = await start([], { cwd: await folderOf(files) });
    expect(server.adapters.map(({ namespace }) => namespace)).toEqual(['b-time-rest', 'b-time-mcp']);
  });

  test('--quiet prints nothing', async () => {
    const server = await start([await documentOf(clockDocument()), '--quiet']);
    expect(await server.stop()).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  test('--port and --port-offset move adapters', async () => {
    const taken = await takenPort();
    taken.free();
    const file = await documentOf(clockDocument({ restPort: taken.port - 1, mcpPort: 1 }));
    const server = await start([file, '--port-offset', '1', '--port', 'time-mcp=0']);
    expect(new URL(server.url('time-rest')).port).toBe(String(taken.port));
    expect(new URL(server.url('time-mcp')).port).not.toBe('1');
  });
});

describe('several documents', () => {
  test('run side by side', async () => {
    const folder = await folderOf({
      'a.yaml': clockDocument({ prefix: 'a-' }),
      'b.yml': clockDocument({ prefix: 'b-' }),
      'part.yaml': 'naftiko: 1.0.0-alpha2\nconsumes: []\n',
      'notes.txt': 'no document',
    });
    for (const args of [[folder], [join(folder, 'a.yaml'), join(folder, 'b.yml')]]) {
      const server = await start([...args, '--mock']);
      expect(server.adapters.map(({ namespace }) => namespace)).toEqual([
        'a-time-rest',
        'a-time-mcp',
        'b-time-rest',
        'b-time-mcp',
      ]);
      expect((await fetch(`${server.url('b-time-rest')}/time/utc`)).status).toBe(200);
      expect((await server.stop()).code).toBe(0);
    }
  });

  test('that ask for one port with different types are refused, both named', async () => {
    const folder = await folderOf({
      'a.yaml': clockDocument({ prefix: 'a-', restPort: 18_080 }),
      'b.yaml': clockDocument({ prefix: 'b-', mcpPort: 18_080 }),
    });
    const { code, stderr } = await command(['run', folder]);
    expect(code).toBe(1);
    expect(stderr).toContain('shared-port-types');
    expect(stderr).toContain('"b-time-mcp" asks for port 18080, as does the rest adapter "a-time-rest".');
  });
});

describe('a start that fails: exit 1, one readable message, nothing on standard output', () => {
  test('no document', async () => {
    const { code, stdout, stderr } = await command(['run'], { cwd: await folderOf({}) });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('naftiko.yaml');
  });

  test('a missing file', async () => {
    const { code, stdout, stderr } = await command(['run', 'nowhere.yaml']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('nowhere.yaml');
  });

  test('an empty folder', async () => {
    expect(await command(['run', await folderOf({})])).toMatchObject({ code: 1, stdout: '' });
  });

  test('two adapters on one port', async () => {
    const file = await documentOf(clockDocument({ restPort: 18_081, mcpPort: 18_081 }));
    const { code, stderr } = await command(['run', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('port-taken-twice');
  });

  test('a port that is taken: the port and the adapter are named, the other adapter is stopped', async () => {
    const taken = await takenPort();
    try {
      const file = await documentOf(clockDocument({ mcpPort: taken.port }));
      const { code, stdout, stderr } = await program(['run', file]);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toContain(`:${taken.port}`);
      expect(stderr).toContain('"time-mcp"');
      expect(stderr).not.toMatch(/^\s+at /m);
    } finally {
      taken.free();
    }
  });

  test('--strict refuses what is only a warning otherwise', async () => {
    const file = await documentOf(clockDocument().replace('{label: Clock,', '{label: Clock, odd: 1,'));
    expect(await command(['run', file, '--strict'])).toMatchObject({ code: 1, stdout: '' });
    expect((await (await start([file])).stop()).code).toBe(0);
  });

  test('a policy file that is not there', async () => {
    const { code, stderr } = await command(['run', await documentOf(clockDocument()), '--policy', 'nowhere']);
    expect(code).toBe(1);
    expect(stderr).toContain('--policy: There is no file "nowhere".');
  });
});

describe('binds', () => {
  const bound = clockDocument({
    binds: 'binds: [{namespace: env, keys: {CLOCK_TOKEN: CLOCK_TOKEN}}]',
    authentication: '{type: bearer, token: "{{CLOCK_TOKEN}}"}',
  });

  /** The credential that the upstream received. */
  async function sent(args: readonly string[], env: Record<string, string> = {}): Promise<string | undefined> {
    const server = await upstream();
    const started = await start([await documentOf(bound), '--base-uri', `clock=${server.url}`, ...args], { env });
    await fetch(`${started.url('time-rest')}/time/utc`);
    const { stderr } = await started.stop();
    expect(stderr).not.toContain('s3cr3t');
    return server.requests[0]?.headers['authorization'];
  }

  test('come from --bind, else the environment, else --env-file', async () => {
    const file = join(await folderOf({ 'x.env': 'CLOCK_TOKEN=s3cr3t-file\n' }), 'x.env');
    const env = { CLOCK_TOKEN: 's3cr3t-env' };
    const option = ['--bind', 'CLOCK_TOKEN=s3cr3t-option'];
    expect(await sent(['--env-file', file, ...option], env)).toBe('Bearer s3cr3t-option');
    expect(await sent(['--env-file', file], env)).toBe('Bearer s3cr3t-env');
    expect(await sent(['--env-file', file])).toBe('Bearer s3cr3t-file');
  });

  test('that are missing stop the start, unless allowed', async () => {
    const file = await documentOf(bound);
    const { code, stderr } = await command(['run', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('CLOCK_TOKEN');
    const started = await start([file, '--allow-missing-binds']);
    expect((await fetch(`${started.url('time-rest')}/time/utc`)).status).toBe(500);
  });

  test('are not needed with --mock, and never shown', async () => {
    const started = await start([await documentOf(bound), '--mock', '--bind', 'CLOCK_TOKEN=s3cr3t']);
    const response = await fetch(`${started.url('time-rest')}/time/s3cr3t`);
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({ path: '/now/•••', headers: { authorization: '•••' } });
    expect(text).not.toContain('s3cr3t');
    await started.stop();
    const without = await start([await documentOf(bound), '--mock']);
    expect((await fetch(`${without.url('time-rest')}/time/utc`)).status).toBe(200);
  });
});

test('an upstream is named by the environment, and by --base-uri before it', async () => {
  const [first, second] = [await upstream({ json: 1 }), await upstream({ json: 2 })];
  const env = { NAFTIKO_BASE_URI_CLOCK: `${first.url}/` };
  const file = await documentOf(clockDocument());
  const ask = async (server: Serving): Promise<unknown> =>
    await (await fetch(`${server.url('time-rest')}/time/utc`)).json();
  const named = await start([file], { env });
  expect(await ask(named)).toBe(1);
  await named.stop();
  expect(await ask(await start([file, '--base-uri', `clock=${second.url}`], { env }))).toBe(2);
});

describe('a stop', () => {
  test('lets a running request finish', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const { promise: release, resolve: answerNow } = Promise.withResolvers<void>();
    const slow = await upstream(async () => {
      arrive();
      await release;
      return { json: { late: true } };
    });
    const server = await startProcess([await documentOf(clockDocument({ baseUri: slow.url }))]);
    const answer = fetch(`${server.url('time-rest')}/time/utc`);
    await arrived;
    server.process.kill('SIGTERM');
    answerNow();
    expect(await (await answer).json()).toEqual({ late: true });
    expect((await server.ended).code).toBe(0);
  });

  test('ends at once at a second signal, with 1', async () => {
    const { promise: arrived, resolve: arrive } = Promise.withResolvers<void>();
    const hanging = await upstream(async () => {
      arrive();
      return await new Promise<undefined>(() => undefined);
    });
    const server = await startProcess([
      await documentOf(clockDocument({ baseUri: hanging.url })),
      '--log-level',
      'trace',
    ]);
    const answer = fetch(`${server.url('time-rest')}/time/utc`).catch(() => 'cut');
    await arrived;
    server.process.kill('SIGTERM');
    await refused(server.url('time-rest'));
    server.process.kill('SIGTERM');
    expect((await server.ended).code).toBe(1);
    expect(await answer).toBe('cut');
  });
});

/** Waits until nothing accepts connections there any more. */
async function refused(url: string): Promise<void> {
  for (;;) {
    const accepted = await fetch(url).then(
      () => true,
      () => false,
    );
    if (!accepted) return;
  }
}

describe('stdio', () => {
  const document = clockDocument().replace(
    /namespace: time-mcp\n +port: 0/,
    'namespace: time-mcp\n      transport: stdio',
  );
  const initialize = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } },
  };

  test('only the protocol is on standard output, and the end of input is the end', async () => {
    const { code, stdout, stderr } = await program(['run', await documentOf(document), '--mock'], {
      input: `${JSON.stringify(initialize)}\n`,
    });
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ jsonrpc: '2.0', id: 1, result: {} }]);
    expect(stderr).toMatch(/^mcp +time-mcp +stdio$/m);
  });
});

test('a ready file that has no place is said before anything starts', async () => {
  const folder = await folderOf({ 'clock.yaml': clockDocument() });
  const file = join(folder, 'clock.yaml');
  for (const [path, words] of [
    [join(folder, 'nowhere', 'ready.json'), 'there is no folder'],
    [folder, 'is a folder'],
  ] as const) {
    const { code, stdout, stderr } = await command(['run', file, '--ready-file', path]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--ready-file');
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('http://');
  }
});
