/** The `exposes` section: servers of the four types. */
import type { JsonObject, JsonSchema } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';
import type { Authentication } from './authentication.ts';
import type { ExposedUnit } from './operation.ts';
import type { ExposedInputParameter } from './parameters.ts';

/** Registry of exposer types by the document's own word. */
export interface ExposesByType {
  rest: RestExposes;
  mcp: McpExposes;
  skill: SkillExposes;
  control: ControlExposes;
}

export type Exposes = ExposesByType[keyof ExposesByType];

interface ExposesBase {
  /** Effective namespace; `control` for the control adapter. */
  readonly namespace: string;
  /** Namespace in the file it was imported from, where it differs: both name its inputs. */
  readonly originalNamespace?: string;
  /** Place of the import entry of the main document that brought it. */
  readonly importedAt?: Origin;
  readonly description?: string;
  /** As written: host name, IPv4 or IPv6. Absent: loopback, or `--host`. */
  readonly address?: string;
  /** As written; absent or 0: any free port. */
  readonly port?: number;
  readonly authentication?: Authentication;
  /** Folder of the document that declares it, for relative locations. */
  readonly folder: string;
  readonly origin: Origin;
}

/** @see docs/spec/rest.md sections 2 to 4 */
export interface RestExposes extends ExposesBase {
  readonly type: 'rest';
  readonly inputParameters: readonly ExposedInputParameter[];
  readonly resources: readonly RestResource[];
  /** Bytes. */
  readonly maxBinarySize?: number;
}

export interface RestResource {
  readonly name?: string;
  readonly display?: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly path: string;
  readonly inputParameters: readonly ExposedInputParameter[];
  readonly operations: readonly RestOperation[];
  readonly forward?: Forward;
  readonly origin: Origin;
}

export interface RestOperation extends ExposedUnit {
  /** Upper case; `GET` where none was written. */
  readonly method: string;
  /** Whether `name` was written (else it is derived from method and path). */
  readonly named: boolean;
  /** `responses` and `responseBinary` in one form: status → media type → {binary, schema}. */
  readonly responses: readonly {
    readonly status: string;
    readonly description?: string;
    readonly content: readonly { readonly mediaType: string; readonly binary: boolean; readonly schema?: JsonObject }[];
  }[];
}

export interface Forward {
  readonly targetNamespace: string;
  readonly trustedHeaders: readonly string[];
  readonly origin: Origin;
}

/** @see docs/spec/mcp.md sections 1 and 6 to 9 */
export interface McpExposes extends ExposesBase {
  readonly type: 'mcp';
  readonly transport: 'http' | 'stdio';
  readonly tools: readonly McpTool[];
  readonly resources: readonly McpResource[];
  readonly prompts: readonly McpPrompt[];
  readonly maxBinarySize?: number;
  readonly ttlMs: number;
  readonly cacheScope: 'public' | 'private';
}

export interface McpToolHints {
  readonly readOnly?: boolean;
  readonly destructive?: boolean;
  readonly idempotent?: boolean;
  readonly openWorld?: boolean;
}

export interface McpTool extends ExposedUnit {
  /** `undefined` when the key is absent; `{}` when written empty. */
  readonly hints?: McpToolHints;
  /** Raw JSON Schema in place of inputParameters (mcp.md 6.2 I8). */
  readonly inputSchema?: JsonSchema;
  /** Written blocks (6.7), as in the document; texts are templates. */
  readonly content?: readonly JsonObject[];
  readonly isError?: boolean;
  /** Rounds of questions (6.8): key → question as written. */
  readonly ask: readonly JsonObject[];
  /** Answer size limit in bytes, and whether nulls and empty members are dropped: our extension (docs/extensions.md). */
  readonly maxAnswerSize?: number;
  readonly dropEmpty?: boolean;
}

export interface McpResource extends ExposedUnit {
  readonly uri: string;
  readonly mimeType?: string;
  readonly binary: boolean;
  /** `file:` URI of a folder or file. */
  readonly location?: string;
}

export interface McpPrompt {
  readonly name: string;
  readonly display?: string;
  readonly description?: string;
  readonly arguments: readonly {
    readonly name: string;
    readonly display?: string;
    readonly description?: string;
    readonly required: boolean;
  }[];
  /** Text, or a block of mcp.md 6.7. */
  readonly template?: readonly {
    readonly role: string;
    readonly content: string | JsonObject;
    readonly origin: Origin;
  }[];
  readonly location?: string;
  readonly ask: readonly JsonObject[];
  readonly origin: Origin;
}

/** @see docs/spec/skill.md section 2 */
export interface SkillExposes extends ExposesBase {
  readonly type: 'skill';
  readonly skills: readonly Skill[];
}

export interface Skill {
  readonly name: string;
  readonly description?: string;
  readonly license?: string;
  readonly compatibility?: string;
  readonly metadata: readonly (readonly [string, string])[];
  readonly allowedTools?: string;
  readonly argumentHint?: string;
  readonly userInvocable?: boolean;
  readonly disableModelInvocation?: boolean;
  readonly location?: string;
  readonly tools: readonly SkillTool[];
  readonly origin: Origin;
}

export interface SkillTool {
  readonly name: string;
  readonly description?: string;
  readonly from?: { readonly sourceNamespace: string; readonly action: string; readonly origin: Origin };
  readonly instruction?: string;
  readonly origin: Origin;
}

/** The control adapter: read and checked, served by a later version of the engine. */
export interface ControlExposes extends ExposesBase {
  readonly type: 'control';
  readonly management: JsonObject;
  readonly observability: JsonObject;
}
