/** The parts of an OpenAPI 3.1 document that this engine writes. Aliases, not interfaces: they are JSON values. */
import type { JsonObject, JsonSchema } from '../json/json-value.ts';

/** @see https://spec.openapis.org/oas/v3.1.0.html */
export type OpenapiDocument = {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly description?: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly security?: readonly { readonly [scheme: string]: readonly string[] }[];
  readonly paths: { readonly [path: string]: PathItem };
  readonly components: Components;
};

/** Operations of one path by lower-case method. */
export type PathItem = { readonly [method: string]: OpenapiOperation };

export type OpenapiOperation = {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly OpenapiParameter[];
  readonly requestBody?: RequestBody;
  readonly responses: { readonly [status: string]: OpenapiResponse | Reference };
};

/** `schema`, or `content` where the text is JSON. */
export type OpenapiParameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
  readonly content?: Content;
};

export type RequestBody = { readonly required?: boolean; readonly description?: string; readonly content: Content };

/** Media type → what it holds. */
export type Content = { readonly [mediaType: string]: { readonly schema?: JsonSchema } };

export type OpenapiResponse = { readonly description: string; readonly content?: Content };

export type Reference = { readonly $ref: string };

export type Components = {
  readonly schemas: { readonly [name: string]: JsonSchema };
  readonly responses: { readonly [name: string]: OpenapiResponse };
  readonly securitySchemes?: { readonly [name: string]: JsonObject };
};

/** The methods that a path item can hold, in the order in which they are written. */
export const pathItemMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
