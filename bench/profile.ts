// `npm run profile`: where the processor time of a call goes, by part of the program, from a CPU profile under load.
//   npm run profile -- rest-call --calls 30000
//   npm run profile -- mcp-call-2026-07-28 --clone ../an-older-clone
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toolCallRequest } from './mcp-call.ts';
import { restCallRequest } from './rest-call.ts';
import { logout, startEngine, startUpstream } from './support/engine.ts';
import { generateLoad } from './support/load-generator.ts';
import { listening } from './support/process.ts';
import { type CpuProfile, partsOf } from './support/profile-parts.ts';
import { table } from './support/table.ts';

const requests = {
  'rest-call': restCallRequest,
  'mcp-call-legacy': () => toolCallRequest('legacy'),
  'mcp-call-2026-07-28': () => toolCallRequest('modern'),
} as const;

const options = {
  calls: { type: 'string', default: '20000' },
  connections: { type: 'string', default: '8' },
  /** Another checkout of this project, with its dependencies installed. */
  clone: { type: 'string' },
} as const;
const { values, positionals } = parseArgs({ options, allowPositionals: true });
const named = Object.entries(requests).filter(([name]) => positionals.length === 0 || positionals.includes(name));

for (const [name, request] of named) {
  const { microseconds, parts } = await profiled(name.startsWith('mcp') ? 'mcp' : 'rest', request());
  const rows = parts.map(([part, share]) => [part, `${(share * 100).toFixed(1)} %`]);
  process.stdout.write(
    `### ${name}, ${microseconds.toFixed(0)} µs a call\n\n${table(['part', 'processor time'], rows)}\n`,
  );
}

/** Calls an engine of its own, warm, and reads its profile. */
async function profiled(
  adapter: 'rest' | 'mcp',
  request: ReturnType<typeof restCallRequest>,
): Promise<{ microseconds: number; parts: readonly (readonly [string, number])[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-profile-'));
  const upstream = await startUpstream();
  try {
    const nodeOptions = ['--cpu-prof', `--cpu-prof-dir=${folder}`];
    const clone = values.clone === undefined ? {} : { root: resolve(values.clone) };
    const engine = await startEngine({ ...logout(`http://127.0.0.1:${upstream.port}`), ...clone, nodeOptions });
    const server = engine[adapter];
    const calls = Number(values.calls);
    let microseconds = 0;
    try {
      await listening(server);
      await generateLoad(server.port, request, 4000, Number(values.connections));
      const before = server.cpuMs();
      await generateLoad(server.port, request, calls, Number(values.connections));
      microseconds = ((server.cpuMs() - before) * 1000) / calls;
    } finally {
      await server.stop();
    }
    const [file = ''] = await readdir(folder);
    // The shape is that of the DevTools protocol, `Profiler.Profile`.
    const profile = JSON.parse(await readFile(join(folder, file), 'utf8')) as CpuProfile;
    return { microseconds, parts: partsOf(profile) };
  } finally {
    await upstream.stop();
    await rm(folder, { recursive: true });
  }
}
