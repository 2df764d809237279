/** What a page says of each kind of input, answer and credential. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf } from '../support/documents.ts';
import { command } from '../support/in-process.ts';

const document = `naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: https://up.example/v1
      resources:
        - path: /things
          name: things
          operations:
            - { name: list, method: GET, outputParameters: [{ name: result, type: object, value: $. }] }
            - { name: file, method: GET, outputRawFormat: binary }
            - { name: add, method: POST, body: { type: json, data: "{{all}}" }, inputParameters: [{ name: all, in: body }] }
  exposes:
    - type: rest
      namespace: by-user
      port: 8101
      authentication: { type: basic, username: u, password: p }
      resources:
        - path: /fields/{{n}}
          description: Fields
          operations:
            - name: all-kinds
              method: PUT
              description: Takes fields of every kind
              inputParameters:
                - { name: n, in: path, type: integer, description: Count, minimum: 5 }
                - { name: low, in: query, type: number, description: Low, required: true, maximum: -3 }
                - { name: lang, in: query, type: string, description: Language, required: true, enum: [de, en] }
                - { name: session, in: cookie, type: string, description: Session, required: true }
                - { name: day, in: query, type: string, format: date, description: Day, required: true }
                - { name: sure, in: body, type: boolean, description: Sure, required: true }
                - { name: tags, in: body, type: array, items: { type: string }, description: Tags, required: true }
                - { name: size, in: body, type: object, properties: { w: { type: integer, minimum: 3 }, h: { type: string, example: tall } }, description: Size, required: true }
                - { name: deep, in: body, value: $.at.place, type: string, description: Deep, required: true }
                - { name: code, in: query, type: string, pattern: "^[A-Z]{3}$", description: Code, required: true }
                - { name: usual, in: query, type: string, default: often, description: Usual, required: true }
                - { name: note, in: query, type: string, description: Left out, required: false }
              outputParameters: [{ name: ok, type: string, value: "{{n}}" }]
            - name: impossible
              method: GET
              description: Needs what nobody can guess
              inputParameters: [{ name: key, in: query, type: string, pattern: "^zebra-[0-9]{9}$", description: Key, required: true }]
              outputParameters: [{ name: ok, type: string, value: "1" }]
        - path: /whole
          description: Whole
          operations:
            - name: add-whole
              method: POST
              description: Takes the whole body
              inputParameters: [{ name: all, in: body, value: $., type: object, properties: { a: { type: string } }, description: Everything, required: true }]
              call: up.add
              with: { all: rest.all }
            - name: unfinished
              method: GET
              description: Nobody has written this yet
            - name: download
              method: DELETE
              description: A file
              call: up.file
    - type: rest
      namespace: by-digest
      port: 8102
      authentication: { type: digest, username: u, password: p }
      resources: [{ path: /d, operations: [{ name: by-digest, method: GET, call: up.list }] }]
    - type: rest
      namespace: by-key
      port: 8103
      authentication: { type: apikey, key: X-Desk-Key, value: k, placement: header }
      resources: [{ path: /k, operations: [{ name: by-key, method: GET, call: up.list }] }]
    - type: rest
      namespace: by-query-key
      port: 8104
      authentication: { type: apikey, key: desk key, value: k, placement: query }
      resources: [{ path: /q, operations: [{ name: by-query-key, method: GET, call: up.list }] }]
    - type: rest
      namespace: by-token
      port: 8105
      authentication: { type: oauth2, authorizationServerUri: https://auth.example, resource: https://desk.example, scopes: [read] }
      resources: [{ path: /o, operations: [{ name: by-token, method: GET, call: up.list }] }]
    - type: rest
      namespace: by-nobody
      resources: [{ path: /n, operations: [{ name: lost, method: GET, call: up.lost }] }]
    - type: mcp
      namespace: tools
      address: "::"
      port: 8106
      tools:
        - name: detailed
          description: A schema with parts
          inputSchema: { type: object, properties: { kind: { enum: [a, b] }, many: { type: array, items: { type: object, properties: { x: { type: string } } } }, any: true, maybe: { type: [string, "null"] } }, required: [kind] }
          outputParameters: [{ name: ok, type: string, value: "1" }]
        - name: written
          description: A picture
          content: [{ type: text, text: hello }]
        - { name: "日本", outputParameters: [{ name: ok, type: string, value: "1" }] }
        - { name: 中文, outputParameters: [{ name: ok, type: string, value: "1" }] }
        - { name: unfinished-tool, description: Not yet }
      resources:
        - { name: image, label: Image, description: A picture, uri: "file://{id}/x", call: up.file }
`;

let main: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  const folder = await folderOf({ "it's odd.yaml": document });
  const { code, stderr } = await command(['export', 'skill', "it's odd.yaml", '-o', 'odd', '--quiet'], { cwd: folder });
  expect(code, stderr).toBe(0);
  main = await readFile(join(folder, 'odd/SKILL.md'), 'utf8');
  for (const name of await readdir(join(folder, 'odd/references')))
    pages.set(name.replace('.md', ''), await readFile(join(folder, 'odd/references', name), 'utf8'));
});

/** The part of a page below a heading of level 3. */
function part(page: string, heading: string): string {
  return (pages.get(page) ?? '').split(`### ${heading}\n\n`)[1]?.split('\n\n###')[0] ?? '';
}

test('a document without a title is called like its skill, and its file is one word for the shell', () => {
  expect(main).toContain('# odd\n');
  expect(main).toContain(String.raw`npx naftiko-ts run 'it'\''s odd.yaml'`);
  expect(main).toContain('description: "odd. Use this skill when');
});

test.each([
  ['by-user', 'Each request carries user and password by the Basic scheme.', `-u '<user>:<password>'`],
  [
    'by-digest',
    'Each request carries user and password by the Digest scheme.',
    `curl --digest -u '<user>:<password>' 'http://localhost:8102/d'`,
  ],
  [
    'by-key',
    'Each request carries a key in the header `X-Desk-Key`.',
    `curl -H 'X-Desk-Key: <key>' 'http://localhost:8103/k'`,
  ],
  [
    'by-query-key',
    'Each request carries a key in the query `desk key`.',
    `curl 'http://localhost:8104/q?desk%20key=<key>'`,
  ],
  [
    'by-token',
    'Each request carries an OAuth 2 access token',
    `curl -H 'Authorization: Bearer <token>' 'http://localhost:8105/o'`,
  ],
  ['by-nobody', 'The routes are below `http://localhost:<port>`. For example', `curl 'http://localhost:<port>/n'`],
])('%s says which credentials a request carries', (namespace, said, line) => {
  const section = main.split(`## Over REST: \`${namespace}\``)[1]?.split('\n## ')[0];
  expect(section).toContain(said);
  expect(section).toContain(line);
});

test('an MCP server that listens on every interface is named as localhost', () => {
  expect(main).toContain('"url": "http://localhost:8106/mcp"');
});

describe('the example of an operation', () => {
  test('has a value for each required input, within what it may be, in the place it is read from', () => {
    expect(part('all-kinds', 'Example').split('\n')[1]).toBe(
      `curl -X PUT -u '<user>:<password>' -b 'session=example' -H 'Content-Type: application/json' ` +
        `-d '{"sure":true,"tags":["example"],"size":{"w":3,"h":"tall"},"at":{"place":"example"}}' ` +
        `'http://localhost:8101/fields/5?low=-3&lang=de&day=2026-01-31&code=ABC&usual=often'`,
    );
    expect(part('all-kinds', 'Example')).toContain('answered with status 200.\n\n```json\n{\n  "ok": "5"\n}');
  });

  test('sends the body of an input that is the whole body', () => {
    expect(part('add-whole', 'Example')).toContain(`-d '{"a":"example"}' 'http://localhost:8101/whole'`);
    expect(part('add-whole', 'Example')).toContain('"body": {\n    "a": "example"\n  }');
  });

  test.each([
    ['impossible', 'None: no value is known that its required inputs take.'],
    ['download', 'Its answer is not shown: it needs the real upstream.'],
    ['unfinished', 'It is answered with the error that there is nothing to run.'],
    ['lost', 'It is answered with the error that there is nothing to run.'],
    ['written', 'Its answer is what the document has written for it.'],
    ['detailed', '"arguments": {\n    "kind": "a"\n  }'],
    ['image', '"uri": "file://example/x"'],
  ])('of %s', (page, said) => {
    expect(part(page, 'Example')).toContain(said);
  });
});

test('inputs are listed with place, type and need', () => {
  for (const row of [
    '| `n` | path | integer | yes | Count |',
    '| `lang` | query | one of "de", "en" | yes | Language |',
    '| `session` | cookie | string | yes | Session |',
    '| `tags` | body, `tags` | array of string | yes | Tags |',
    '| `deep` | body, `$.at.place` | string | yes | Deep |',
    '| `note` | query | string | no | Left out |',
  ])
    expect(part('all-kinds', 'Inputs')).toContain(row);
  expect(part('add-whole', 'Inputs')).toContain('| `all` | the body | object | yes | Everything |');
  expect(part('unfinished', 'Inputs')).toContain('None.');
});

test('a schema that says more than a table is shown whole', () => {
  const inputs = part('detailed', 'Inputs');
  for (const row of [
    '| `kind` | one of "a", "b" | yes | – |',
    '| `many` | array of object | no | – |',
    '| `any` | any | no | – |',
    '| `maybe` | string | no | – |',
    '```json\n{\n  "type": "object",',
  ])
    expect(inputs).toContain(row);
});

test.each([
  ['add-whole', 'What the upstream answers, unchanged.'],
  ['download', 'Bytes, with the media type of the upstream.'],
  ['unfinished', 'None: the document does not say what it runs.'],
  ['written', 'Content written in the document.'],
])('the output of %s', (page, said) => {
  expect(part(page, 'Output')).toBe(said);
});

test.each([
  ['by-token', '- 403: the token lacks a scope'],
  ['lost', '- 501: the document does not say what to run'],
  ['written', 'None of its own.'],
  ['unfinished-tool', '- a result with `isError: true`: its text says that there is nothing to run'],
  ['image', '- an error: says that the upstream can not be reached or did not answer in time'],
])('the errors of %s', (page, said) => {
  expect(part(page, 'Errors')).toContain(said);
});

test('names that no file can have get a number', () => {
  expect(main).toContain('[日本](references/operation.md) (MCP tool)');
  expect(main).toContain('[中文](references/operation-2.md) (MCP tool)');
});

test('a document with nothing to call says so; a name that no skill can have is left out', async () => {
  const text = `naftiko: 1.0.0-alpha2
info: { label: 空, version: 2.0.0 }
capability:
  exposes:
    - type: mcp
      namespace: "空"
      port: 8107
      prompts: [{ name: hi, label: Hi, description: Hi, template: [{ role: user, content: Hi }] }]
`;
  const folder = await folderOf({ '空.yaml': text });
  const ended = await command(['export', 'skill', '空.yaml', '--quiet'], { cwd: folder });
  expect(ended.code, ended.stderr).toBe(0);
  const page = await readFile(join(folder, 'capability/SKILL.md'), 'utf8');
  expect(page).toContain('## Operations\n\nNone.');
  expect(page).toContain('version: "2.0.0"');
  expect(page).toContain('# 空\n');
});
