// One document: read it, start it, call everything in it, compare.
import { relative } from 'node:path';
import { restCall, toolCall } from './calls.ts';
import type { CallMode } from './calls.ts';
import { compareExchanges } from './compare.ts';
import type { Finding } from './compare.ts';
import { compareRestPlan, compareToolPlan } from './compare-answer.ts';
import { expectedCredentials } from './credentials.ts';
import type { CapabilityDocument, Exposer, Operation, Unit } from './document.ts';
import { expectedRefusal } from './expected-start.ts';
import { seeded } from './generate.ts';
import { send } from './http-client.ts';
import type { Input } from './inputs.ts';
import { listOf, mapOf, writeJson } from './json.ts';
import type { JsonMap } from './json.ts';
import { Linker } from './link.ts';
import { connect } from './mcp-client.ts';
import type { Era, McpClient } from './mcp-client.ts';
import { pathParts } from './names.ts';
import { NotChecked } from './not-checked.ts';
import { callableUnit } from './plan.ts';
import type { CallableUnit, CallPlan } from './plan.ts';
import { startProgram } from './program.ts';
import type { RunningProgram } from './program.ts';
import { readDocument } from './read-document.ts';
import type { Difference, DocumentReport } from './report.ts';
import { answering } from './steps.ts';
import { checkToolList } from './tool-list.ts';
import { startUpstream } from './upstream.ts';
import type { Upstream } from './upstream.ts';

/** How documents are checked. */
export interface CheckOptions {
  /** Documents are named relative to this folder. */
  readonly folder: string;
  /** Path of the program, run as `<node> <program> run …`. */
  readonly program: string;
  readonly seed: string;
  /** Operations and tools to call: those whose name holds this text. */
  readonly only: string | undefined;
}

type Headers = readonly (readonly [string, string])[];

/** Every consumed namespace lies below a path of its own. */
const BASE = /^\/u\d+/;
const MODES: readonly CallMode[] = ['all', 'required', 'some', 'missing'];

/** Checks one document; never throws. */
export async function checkDocument(file: string, options: CheckOptions): Promise<DocumentReport> {
  const name = relative(options.folder, file);
  const read = readDocument(file);
  const upstream = await startUpstream();
  try {
    if (read.kind === 'refused') return await checkRefusal(file, name, read.reason, options, []);
    return await new DocumentCheck(file, name, read.document, upstream, options).run();
  } catch (error) {
    const got = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return report(name, 'failed', undefined, [
      { document: name, operation: '', what: 'the check itself', expected: 'to finish', got },
    ]);
  } finally {
    await upstream.stop();
  }
}

function report(
  document: string,
  outcome: DocumentReport['outcome'],
  reason: string | undefined,
  differences: Difference[],
): DocumentReport {
  return {
    document,
    outcome,
    reason,
    restOperations: 0,
    tools: 0,
    restCalls: 0,
    toolCalls: 0,
    notChecked: new Map(),
    differences,
  };
}

async function checkRefusal(
  file: string,
  document: string,
  reason: string,
  options: CheckOptions,
  words: readonly string[],
): Promise<DocumentReport> {
  const started = await startProgram(options.program, file, words);
  if (started.kind === 'ended')
    return report(document, 'refused', reason, refusalFindings(document, started.code, started.log));
  const got = started.kind === 'running' ? 'it started' : 'neither ready nor ended';
  if (started.kind === 'running') await started.program.stop();
  return report(document, 'failed', undefined, [
    { document, operation: '', what: 'start', expected: `refused: ${reason}`, got },
  ]);
}

/** A refusal is exit 1 with a message, and no crash. */
function refusalFindings(document: string, code: string, log: string): Difference[] {
  const crashed = /\n\s+at .+:\d+:\d+/.test(log);
  if (code === '1' && log.trim() !== '' && !crashed) return [];
  const what = crashed ? 'crash while refusing' : 'refusal';
  return [
    {
      document,
      operation: '',
      what,
      expected: 'exit code 1 and a message',
      got: `exit code ${code}: ${log.slice(0, 2000)}`,
    },
  ];
}

/** The calls on one document that can be started. */
class DocumentCheck {
  readonly #file: string;
  readonly #name: string;
  readonly #document: CapabilityDocument;
  readonly #upstream: Upstream;
  readonly #options: CheckOptions;
  readonly #binds: ReadonlyMap<string, string>;
  readonly #linkers = new Map<Exposer, Linker>();
  readonly #differences: Difference[] = [];
  readonly #notChecked = new Map<string, number>();
  #turn = 0;
  #counts = { restOperations: 0, tools: 0, restCalls: 0, toolCalls: 0 };

  constructor(file: string, name: string, document: CapabilityDocument, upstream: Upstream, options: CheckOptions) {
    this.#file = file;
    this.#name = name;
    this.#document = document;
    this.#upstream = upstream;
    this.#options = options;
    this.#binds = bindValues(document);
    for (const exposer of document.exposers) this.#linkers.set(exposer, new Linker(document.adapters));
  }

  async run(): Promise<DocumentReport> {
    const refusal = expectedRefusal(this.#document, new Linker(this.#document.adapters));
    const words = runWords(this.#document, this.#upstream.origin);
    if (refusal !== undefined) return checkRefusal(this.#file, this.#name, refusal, this.#options, words);
    const started = await startProgram(this.#options.program, this.#file, words);
    if (started.kind !== 'running') {
      const got = `${started.kind === 'ended' ? `exit code ${started.code}` : 'never ready'}: ${started.log.slice(0, 2000)}`;
      return report(this.#name, 'failed', undefined, [
        { document: this.#name, operation: '', what: 'start', expected: 'to start', got },
      ]);
    }
    try {
      await this.#callAll(started.program);
      if (!started.program.alive())
        this.#differ('', [{ what: 'program', expected: 'still running', got: started.program.log().slice(-2000) }]);
    } finally {
      const code = await started.program.stop();
      if (code !== '0') this.#differ('', [{ what: 'stop', expected: 'exit code 0', got: code }]);
    }
    const base = report(this.#name, 'checked', undefined, this.#differences);
    return { ...base, ...this.#counts, notChecked: this.#notChecked };
  }

  async #callAll(program: RunningProgram): Promise<void> {
    for (const exposer of this.#document.exposers) {
      if (exposer.type !== 'rest' && exposer.type !== 'mcp') {
        this.#skip(`${exposer.type} exposer`);
        continue;
      }
      const running = program.adapters.find(
        (item) => item.namespace === exposer.namespace && item.type === exposer.type,
      );
      const url = running !== undefined && URL.canParse(running.url) ? new URL(running.url) : undefined;
      const headers = url === undefined ? undefined : this.#callerHeaders(exposer);
      if (exposer.transport === 'stdio') this.#skip('stdio exposer');
      else if (url === undefined)
        this.#differ('', [
          { what: `adapter ${exposer.namespace}`, expected: 'listed in the ready file', got: '(absent)' },
        ]);
      else if (headers === undefined) this.#skip('exposer with digest or oauth2');
      else if (exposer.type === 'rest') await this.#callRoutes(exposer, url, headers);
      else await this.#callTools(exposer, url, headers);
    }
  }

  /** What a caller must send to get in; `undefined`: a scheme the checker does not speak. */
  #callerHeaders(exposer: Exposer): Headers | undefined {
    const { authentication } = exposer;
    if (authentication === undefined) return [];
    const type = String(authentication['type']);
    const inQuery = authentication['placement'] === 'query' || authentication['in'] === 'query';
    if (type === 'digest' || type === 'oauth2' || inQuery) return undefined;
    const scope = { binds: this.#binds, given: new Map(), inputs: new Map(), removed: new Set<string>(), aliases: [] };
    return [...expectedCredentials(authentication, scope).headers];
  }

  async #callRoutes(exposer: Exposer, url: URL, caller: Headers): Promise<void> {
    const seen = new Set<string>();
    for (const unit of exposer.units) {
      const route = `${unit.method} ${pathParts(unit.path)
        .map((part) => ('text' in part ? part.text : '{}'))
        .join('')}`;
      const shadowed = seen.has(route);
      seen.add(route);
      const operation = this.#linkers.get(exposer)?.link(unit);
      if (!this.#isWanted(unit)) continue;
      this.#counts.restOperations += 1;
      const label = `rest ${exposer.namespace} ${unit.method} ${unit.path}`;
      if (shadowed) this.#skip('route that an earlier operation answers');
      else await this.#attempt(label, () => this.#callRoute(unit, operation, url, caller, label));
    }
  }

  #isWanted(unit: Unit): boolean {
    const { only } = this.#options;
    return only === undefined || unit.name.includes(only) || unit.path.includes(only) || this.#name.includes(only);
  }

  async #callRoute(unit: Unit, linked: Operation | undefined, url: URL, caller: Headers, label: string): Promise<void> {
    const callable = this.#callable(unit, linked);
    for (const mode of MODES) {
      const random = seeded(`${this.#options.seed} ${this.#name} ${label} ${mode}`);
      const call = restCall(callable.facing, callable.inputs, mode, random);
      if (call === undefined) continue;
      const where = `${label} [${mode}: ${call.method} ${call.target}${call.body === undefined ? '' : ` ${call.body}`}]`;
      const plan = this.#plan(callable.plan(call.supplied, call.omitted, mode, this.#turn));
      const headers = [...call.headers, ...caller, ...callerProbes(callable.inputs, random)];
      const got = await send({ origin: url, method: call.method, target: call.target, headers, body: call.body });
      this.#counts.restCalls += 1;
      this.#differ(where, compareExchanges(plan.exchanges, this.#upstream.take(), BASE, plan.mayOverlap));
      this.#answer(() => this.#differ(where, compareRestPlan(plan, got)));
    }
  }

  async #callTools(exposer: Exposer, url: URL, caller: Headers): Promise<void> {
    const linked = exposer.units.map((unit) => ({ unit, operation: this.#linkers.get(exposer)?.link(unit) }));
    const label = `mcp ${exposer.namespace}`;
    await this.#attempt(label, async () => {
      const clients = { legacy: await connect(url, 'legacy', caller), modern: await connect(url, 'modern', caller) };
      const seen = new Set<string>();
      const listed = await clients.modern.call('tools/list', {});
      this.#differ(label, sameList(listed.result, (await clients.legacy.call('tools/list', {})).result));
      for (const { unit, operation } of linked) {
        const repeated = seen.has(unit.name);
        seen.add(unit.name);
        if (!this.#isWanted(unit)) continue;
        this.#counts.tools += 1;
        if (repeated) this.#skip('tool whose name an earlier tool has');
        else
          await this.#attempt(`${label} ${unit.name}`, () =>
            this.#callTool(unit, operation, clients, `${label} ${unit.name}`, mapOf(listed.result)),
          );
      }
    });
  }

  async #callTool(
    unit: Unit,
    linked: Operation | undefined,
    clients: Record<Era, McpClient>,
    label: string,
    listed: JsonMap,
  ): Promise<void> {
    const callable = this.#callable(unit, linked);
    this.#differ(label, checkToolList(unit, callable.operation, callable.inputs, listed));
    for (const [index, mode] of MODES.entries()) {
      const era: Era = (index + this.#counts.tools) % 2 === 0 ? 'legacy' : 'modern';
      const random = seeded(`${this.#options.seed} ${this.#name} ${label} ${mode}`);
      const call = toolCall(callable.facing, callable.inputs, mode, random);
      if (call === undefined) continue;
      const where = `${label} (${era}) [${mode}: ${writeJson(call.arguments)}]`;
      const plan = this.#plan(callable.plan(call.supplied, call.omitted, mode, this.#turn));
      const got = await clients[era].call('tools/call', { name: unit.name, arguments: call.arguments });
      this.#counts.toolCalls += 1;
      this.#differ(where, compareExchanges(plan.exchanges, this.#upstream.take(), BASE, plan.mayOverlap));
      this.#answer(() => this.#differ(where, compareToolPlan(plan, got, era)));
    }
  }

  #callable(unit: Unit, linked: Operation | undefined): CallableUnit {
    const linker = this.#linkers.get(unit.exposer) ?? new Linker(this.#document.adapters);
    return callableUnit(unit, linked, linker, this.#document.functions, this.#binds);
  }

  /** Readies the upstream for a call. */
  #plan(plan: CallPlan): CallPlan {
    this.#turn += 1;
    this.#upstream.take();
    this.#upstream.answer(answering(plan.exchanges, BASE));
    return plan;
  }

  #answer(compare: () => void): void {
    try {
      compare();
    } catch (error) {
      if (!(error instanceof NotChecked)) throw error;
      this.#skip(error.message);
    }
  }

  async #attempt(label: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      if (error instanceof NotChecked) this.#skip(error.message);
      else
        this.#differ(label, [
          { what: 'call', expected: 'an answer', got: error instanceof Error ? error.message : String(error) },
        ]);
    }
  }

  #skip(reason: string): void {
    this.#notChecked.set(reason, (this.#notChecked.get(reason) ?? 0) + 1);
  }

  #differ(operation: string, findings: readonly Finding[]): void {
    this.#differences.push(...findings.map((finding) => ({ document: this.#name, operation, ...finding })));
  }
}

/** A header the caller sends although nothing declares it; sometimes a cookie too. */
function callerProbes(inputs: readonly Input[], random: () => number): [string, string][] {
  const probe: [string, string] = ['X-Probe', 'must not be sent'];
  const readsCookies = inputs.some((input) => input.places.some((place) => place.in === 'cookie'));
  return !readsCookies && random() < 0.3 ? [probe, ['Cookie', 'probe=1']] : [probe];
}

function sameList(modern: JsonMap | undefined, legacy: JsonMap | undefined): Finding[] {
  const names = (result: JsonMap | undefined): string =>
    JSON.stringify(listOf(result?.['tools']).map((tool) => mapOf(tool)['name']));
  return names(modern) === names(legacy)
    ? []
    : [{ what: 'tools/list in both eras', expected: names(modern), got: names(legacy) }];
}

/** A value per bound variable that shows when it is not encoded. */
function bindValues(document: CapabilityDocument): Map<string, string> {
  const values = new Map<string, string>();
  for (const { namespace, variable } of document.binds) {
    const value = `v-${variable.toLowerCase()}/+=&:`;
    values.set(variable, value);
    values.set(`${namespace}.${variable}`, value);
  }
  return values;
}

function runWords(document: CapabilityDocument, origin: string): string[] {
  const words: string[] = [];
  const namespaces = document.exposers.map((exposer) => (exposer.type === 'control' ? 'control' : exposer.namespace));
  const shared = namespaces.some((name, index) => name === '' || namespaces.indexOf(name) !== index);
  if (shared) words.push('--port-offset', String(20_000 + Math.floor(Math.random() * 20_000)));
  for (const [index, exposer] of document.exposers.entries()) {
    const name = namespaces[index] ?? '';
    const isUnique = name !== '' && namespaces.indexOf(name) === namespaces.lastIndexOf(name);
    const listens = ['rest', 'mcp', 'skill', 'control'].includes(exposer.type) && exposer.transport !== 'stdio';
    if (isUnique && listens) words.push('--port', `${name}=0`);
  }
  const consumed = new Set(document.adapters.map((adapter) => adapter.namespace));
  for (const [index, name] of [...consumed].entries())
    if (name !== '') words.push('--base-uri', `${name}=${origin}/u${index}`);
  for (const [name, value] of bindValues(document)) if (!name.includes('.')) words.push('--bind', `${name}=${value}`);
  return words;
}
