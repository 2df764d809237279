/** What an exposes entry compiles to. */
import type { CompileOptions } from '../operation/compile-options.ts';
import type { ConsumerPlan } from '../consumes/consumer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { JsonObject, JsonSchema } from '../json/json-value.ts';
import type { Capability } from '../model/capability.ts';
import type { Exposes, RestResource } from '../model/exposes.ts';
import type { ExposedUnit } from '../model/operation.ts';
import type { ExposedInputParameter } from '../model/parameters.ts';
import type { RestDescription } from '../openapi/rest-description.ts';
import type { Runtime } from '../operation/call-context.ts';
import type { OperationPlan } from '../operation/operation.ts';

/** Where a unit stands: decides its aliases, its path variables and where its inputs are read. */
export type UnitPlace =
  | {
      readonly kind: 'rest';
      readonly namespace: string;
      readonly method: string;
      readonly resource: RestResource;
      /** Parameters declared on the exposer (engine extension). */
      readonly exposerParameters: readonly ExposedInputParameter[];
    }
  | { readonly kind: 'tool'; readonly namespace: string }
  | { readonly kind: 'resource'; readonly namespace: string; readonly uriVariables: readonly string[] };

/** What an exposer may ask of the compiler. */
export interface ExposerContext {
  readonly capability: Capability;
  readonly options: CompileOptions;
  readonly report: Report;
  /** Compiles a unit. Always gives a plan: one that can not run answers with the reason (501, tool error). */
  operation(unit: ExposedUnit, place: UnitPlace): OperationPlan;
  /** The consumer of that namespace, for `forward`. */
  consumer(namespace: string): ConsumerPlan | undefined;
  /**
   * The compiled exposer of that namespace, of a type where one is given: a rest and an mcp adapter may share a namespace.
   * Exposers of type skill are compiled last.
   */
  sibling(namespace: string, type?: Exposes['type']): ExposerPlan | undefined;
}

/** A compiled exposer. */
export interface ExposerPlan {
  readonly exposes: Exposes;
  /** By unit name, for `call`, `inspect` and skills. */
  readonly operations: ReadonlyMap<string, OperationPlan>;
  /** MCP: what clients see of each tool, by name, for skills that refer to them. */
  readonly tools?: ReadonlyMap<string, DescribedTool>;
  /** Skill: what an MCP adapter serves of the skills. @see docs/spec/skill.md K6 */
  skills?(runtime: Runtime): ServedSkills;
  /** Whether anything of it can answer: used to refuse documents of which nothing is left (versions.md 4.4). */
  readonly answers: boolean;
  /** MCP: what clients of the newest revision are listed, for `inspect`. Static resources are looked up. */
  listings?(): Promise<McpListings>;
  /** What an OpenAPI export is made from; REST only. */
  readonly description?: RestDescription;
  /** @throws Error `cannot listen on <address>:<port>: <reason>` */
  start(runtime: Runtime): Promise<RunningExposer>;
  /**
   * Combines exposers of this type, each of another document, into one server; undefined where the type has no such
   * form. Of things of one name the first keeps it, the others are reported as `shared-name-prefixed`.
   * @see docs/spec/cli.md section 2
   */
  readonly join?: (plans: readonly ExposerPlan[], report: Report) => SharedExposer;
}

/** Exposers of several documents behind one port. */
export interface SharedExposer {
  /**
   * Starts one server. Each member runs in its own runtime; the server's settings are those of the first.
   * @param runtimes one for each plan, in the same order
   * @returns a running exposer for each plan; stopping one stops the server, and they all give the same answer
   * @throws Error `cannot listen on <address>:<port>: <reason>`
   */
  start(runtimes: readonly Runtime[]): Promise<readonly RunningExposer[]>;
}

/** The entries of the four lists of an MCP server. */
export interface McpListings {
  readonly tools: readonly JsonObject[];
  readonly resources: readonly JsonObject[];
  readonly resourceTemplates: readonly JsonObject[];
  readonly prompts: readonly JsonObject[];
}

/** A tool as `tools/list` shows it. */
export interface DescribedTool {
  readonly inputSchema: JsonSchema;
  readonly annotations: JsonObject | undefined;
}

/** The skills of an adapter as MCP serves them. What it does not serve is logged once. */
export interface ServedSkills {
  /** An entry per skill: `uri`, `frontmatter`, `resources`. */
  list(): Promise<readonly JsonObject[]>;
  /** The entry of the skill whose SKILL.md has that URI. */
  entry(uri: string): Promise<JsonObject | undefined>;
  /** A file of a listed skill. */
  read(uri: string): Promise<SkillFileRead | undefined>;
}

/** One file of a skill, whole. */
export interface SkillFileRead {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** A live exposer. */
export interface RunningExposer {
  readonly type: Exposes['type'];
  readonly namespace: string;
  /** The URL a client uses (`http://127.0.0.1:9090/mcp`), or `stdio`. */
  readonly url: string;
  /** A curl line to try, where there is one. */
  readonly example?: string;
  /** On a shared port, what is served under another name: tool → tool, `GET /path` → path. */
  readonly renamed?: ReadonlyMap<string, string>;
  /** Settles when the adapter ended by itself: stdio at the end of its input, once its calls are done or cut. */
  readonly ended?: Promise<void>;
  /**
   * Serves another plan of the same adapter from now on, in place, for hot reload; clients are told that lists changed.
   * False when only a stop and a start can do it: another address, transport or authentication.
   */
  replace?(plan: ExposerPlan): boolean;
  /** Stops accepting, lets running requests finish within the drain time; false when some had to be cut. */
  stop(): Promise<boolean>;
}
