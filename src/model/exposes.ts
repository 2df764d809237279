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
  readonly originalNamespace?: string | undefined;
  /** Place of the import entry of the main document that brought it. */
  readonly importedAt?: Origin | undefined;
  readonly description?: string | undefined;
  /** As written: host name, IPv4 or IPv6. Absent: loopback, or `--host`. */
  readonly address?: string | undefined;
  /** As written; absent or 0: any free port. */
  readonly port?: number | undefined;
  readonly authentication?: Authentication | undefined;
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
  readonly maxBinarySize?: number | undefined;
}

export interface RestResource {
  readonly name?: string | undefined;
  readonly display?: string | undefined;
  readonly description?: string | undefined;
  readonly tags: readonly string[];
  readonly path: string;
  readonly inputParameters: readonly ExposedInputParameter[];
  readonly operations: readonly RestOperation[];
  readonly forward?: Forward | undefined;
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
    readonly description?: string | undefined;
    readonly content: readonly {
      readonly mediaType: string;
      readonly binary: boolean;
      readonly schema?: JsonObject | undefined;
    }[];
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
  readonly maxBinarySize?: number | undefined;
  readonly ttlMs: number;
  readonly cacheScope: 'public' | 'private';
}

export interface McpToolHints {
  readonly readOnly?: boolean | undefined;
  readonly destructive?: boolean | undefined;
  readonly idempotent?: boolean | undefined;
  readonly openWorld?: boolean | undefined;
}

export interface McpTool extends ExposedUnit {
  /** `undefined` when the key is absent; `{}` when written empty. */
  readonly hints?: McpToolHints | undefined;
  /** Raw JSON Schema in place of inputParameters (mcp.md 6.2 I8). */
  readonly inputSchema?: JsonSchema | undefined;
  /** Written blocks (6.7), as in the document; texts are templates. */
  readonly content?: readonly JsonObject[] | undefined;
  readonly isError?: boolean | undefined;
  /** Rounds of questions (6.8): key → question as written. */
  readonly ask: readonly JsonObject[];
  /** Answer size limit in bytes, and whether nulls and empty members are dropped: our extension (docs/extensions.md). */
  readonly maxAnswerSize?: number | undefined;
  readonly dropEmpty?: boolean | undefined;
}

export interface McpResource extends ExposedUnit {
  readonly uri: string;
  readonly mimeType?: string | undefined;
  readonly binary: boolean;
  /** `file:` URI of a folder or file. */
  readonly location?: string | undefined;
}

export interface McpPrompt {
  readonly name: string;
  readonly display?: string | undefined;
  readonly description?: string | undefined;
  readonly arguments: readonly {
    readonly name: string;
    readonly display?: string | undefined;
    readonly description?: string | undefined;
    readonly required: boolean;
  }[];
  /** Text, or a block of mcp.md 6.7. */
  readonly template?:
    | readonly {
        readonly role: string;
        readonly content: string | JsonObject;
        readonly origin: Origin;
      }[]
    | undefined;
  readonly location?: string | undefined;
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
  readonly description?: string | undefined;
  readonly license?: string | undefined;
  readonly compatibility?: string | undefined;
  readonly metadata: readonly (readonly [string, string])[];
  readonly allowedTools?: string | undefined;
  readonly argumentHint?: string | undefined;
  readonly userInvocable?: boolean | undefined;
  readonly disableModelInvocation?: boolean | undefined;
  readonly location?: string | undefined;
  readonly tools: readonly SkillTool[];
  readonly origin: Origin;
}

export interface SkillTool {
  readonly name: string;
  readonly description?: string | undefined;
  readonly from?: { readonly sourceNamespace: string; readonly action: string; readonly origin: Origin } | undefined;
  readonly instruction?: string | undefined;
  readonly origin: Origin;
}

/** The control adapter: read and checked, served by a later version of the engine. */
export interface ControlExposes extends ExposesBase {
  readonly type: 'control';
  readonly management: JsonObject;
  readonly observability: JsonObject;
}
