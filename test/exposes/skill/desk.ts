/** The document of skill.md 2.3 with its files, and clients for its routes. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { request } from 'undici';
import { afterEach } from 'vitest';
import { type JsonObject, type JsonValue, isJsonObject } from '../../../src/json/json-value.ts';
import { parseJson } from '../../../src/json/json-text.ts';
import { type Started, startFile, type StartOptions } from '../../support/started.ts';
import { rawExchange } from '../test-runtime.ts';

const folders: string[] = [];
const running: Started[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((started) => started.stop()));
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** A document whose skills are the given YAML lines. Its ports are free ones. */
export function deskDocument(skills: string, adapter = ''): string {
  return `naftiko: 1.0.0-alpha2
info: { label: Desk, description: Order desk }
binds: [{ namespace: env, keys: { T: DESK_TOKEN } }]
capability:
  exposes:
    - type: mcp
      namespace: desk-mcp
      port: 0
      tools:
        - name: find-order
          label: Find an order
          description: Finds an order
          hints: { readOnly: true }
          inputParameters: [{ name: id, type: string, description: Order number }]
          outputParameters: [{ name: order, type: string, value: "order {{id}}" }]
    - type: rest
      namespace: desk-rest
      port: 0
      resources:
        - path: /orders/{{order}}/returns
          description: Returns of an order
          inputParameters: [{ name: order, in: path, type: string, description: Order number }]
          operations:
            - name: create-return
              method: POST
              inputParameters: [{ name: why, in: body, type: string, description: The reason }]
              outputParameters: [{ type: string, value: "noted" }]
    - type: skill
      namespace: desk-skills
      port: 0
      description: What the desk can do
${indented(adapter, 6)}      skills:
${indented(skills, 8)}`;
}

function indented(text: string, by: number): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => `${' '.repeat(by)}${line}\n`).join('');
}

/** The skills of skill.md 2.3 and 4.1. */
export const deskSkills = `
- name: returns
  description: Handle a customer's return, from the request to the refund
  license: MIT
  compatibility: needs the desk VPN
  argument-hint: "[order number]"
  allowed-tools: find-order create-return
  user-invocable: true
  disable-model-invocation: false
  metadata: { zone: "1.0", team: desk }
  location: file:///./skills/returns
  tools:
    - { name: find-order, description: Find the order a customer talks about, from: { sourceNamespace: desk-mcp, action: find-order } }
    - { name: create-return, description: Open a return, from: { sourceNamespace: desk-rest, action: create-return } }
    - { name: goodwill-rules, description: When a refund may be more than the price, instruction: rules/goodwill.md }
- name: house-style
  description: How we write to customers
`;

export const skillMd = `---
name: returns
description: Handle a customer's return, from the request to the refund
---

# Returns
`;

/** Files of the skill \`returns\`. */
export const deskFiles: Readonly<Record<string, string>> = {
  'skills/returns/SKILL.md': skillMd,
  'skills/returns/rules/goodwill.md': '# Goodwill\n\nUp to 20 euros.\n',
};

/** Writes files, with their folders, to a new folder. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'naftiko-skill-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** A started desk. */
export interface Desk {
  /** Where the document lies. */
  readonly folder: string;
  readonly started: Started;
  /** The port of the skill adapter. */
  readonly port: number;
  get(path: string, headers?: Readonly<Record<string, string>>, method?: string): Promise<Got>;
  /** A JSON answer with status 200. @throws Error for any other */
  json(path: string): Promise<JsonObject>;
  /** The status line and everything after it, for a target sent exactly as it is. */
  raw(target: string): Promise<string>;
}

export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Writes the document and the files, and starts it. It is stopped after the test. */
export async function startDesk(
  document: string = deskDocument(deskSkills),
  files: Readonly<Record<string, string | Uint8Array>> = deskFiles,
  options: StartOptions = {},
): Promise<Desk> {
  const folder = await folderWith({ 'desk.yaml': document, ...files });
  return startDeskIn(folder, options);
}

/** Starts the document \`desk.yaml\` of a folder. */
export async function startDeskIn(folder: string, options: StartOptions = {}): Promise<Desk> {
  const started = await startFile(join(folder, 'desk.yaml'), { env: { DESK_TOKEN: 'let-me-in' }, ...options });
  running.push(started);
  const base = started.url('desk-skills');
  const port = Number(new URL(base).port);
  const get: Desk['get'] = async (path, headers = {}, method = 'GET') => {
    const answer = await request(`${base}${path}`, { method: method as 'GET', headers });
    const bytes = Buffer.from(await answer.body.arrayBuffer());
    return { status: answer.statusCode, headers: answer.headers, bytes, text: bytes.toString('utf8') };
  };
  return {
    folder,
    started,
    port,
    get,
    json: async (path) => {
      const { status, text } = await get(path);
      const value: JsonValue = parseJson(text);
      if (status !== 200 || !isJsonObject(value)) throw new Error(`${path}: ${status} ${text}`);
      return value;
    },
    raw: (target) => rawExchange(port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
  };
}
