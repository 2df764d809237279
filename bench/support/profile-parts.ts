// Which part of a program the time of a CPU profile belongs to.

/** What is read of a profile, `Profiler.Profile` of the DevTools protocol. */
export interface CpuProfile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
  }[];
  /** The node of each sample, and the microseconds since the one before. */
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/** The share of each part of the busy time, the largest first; parts below half a percent are added up. */
export function partsOf(profile: CpuProfile): readonly (readonly [string, number])[] {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, partOf(callFrame.functionName, callFrame.url)]));
  const times = new Map<string, number>();
  let busy = 0;
  for (const [index, id] of profile.samples.entries()) {
    const part = names.get(id);
    const time = profile.timeDeltas[index] ?? 0;
    if (part === undefined || part === 'idle') continue;
    busy += time;
    times.set(part, (times.get(part) ?? 0) + time);
  }
  const shares = [...times].map(([part, time]) => [part, time / busy] as const);
  const large = shares.filter(([, share]) => share >= 0.005).toSorted(([, left], [, right]) => right - left);
  const rest = 1 - large.reduce((sum, [, share]) => sum + share, 0);
  return rest < 0.0005 ? large : [...large, ['all else', rest]];
}

/** Engine by folder, dependencies by package, Node by module. */
function partOf(functionName: string, url: string): string {
  if (functionName === '(idle)') return 'idle';
  if (functionName === '(garbage collector)') return 'garbage collection';
  const dependency = /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (dependency !== undefined) return dependency;
  const folder = /\/(?:src|dist)\/([^/.]+)/.exec(url)?.[1];
  if (folder !== undefined) return `src/${folder}`;
  const module = /^node:(?:internal\/)?([^/]+)/.exec(url)?.[1];
  if (module !== undefined) return `node:${module}`;
  // What Node does in C++ has no file: system calls of sockets, parsing of HTTP.
  if (/^(?:writev|writeBuffer|writeUtf8String|writeLatin1String|shutdown|readStart)$/.test(functionName))
    return 'socket writes';
  return 'Node, native';
}
