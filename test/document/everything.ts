/** Documents that have something of everything, one per vocabulary. */

const naftiko = `
naftiko: 1.0.0-alpha2
info: { label: Desk, description: Knows things, tags: [a], created: "2026-01-01", modified: "2026-01-02", stakeholders: [{ role: owner, fullName: Ada, email: ada@example.com }] }
binds: [{ namespace: env, description: Keys, keys: { API_KEY: API_KEY } }]
capability:
  consumes:
    - type: http
      namespace: up
      description: Things
      baseUri: https://up.test/v1
      authentication: { type: apikey, key: X-Key, value: "{{API_KEY}}", placement: header }
      inputParameters: [{ name: tenant, in: header, value: t1 }]
      resources:
        - name: things
          path: /things/{{id}}
          description: A thing
          inputParameters: [{ name: id, in: path }]
          operations:
            - name: read
              method: GET
              description: Reads
              inputParameters: [{ name: lang, in: query }]
              outputRawFormat: json
              outputParameters: [{ name: id, type: string, value: $.id }, { name: lines, type: array, value: $.lines }]
            - name: write
              method: POST
              description: Writes
              body: { type: json, data: { name: "{{name}}" } }
              outputParameters: [{ name: ok, type: boolean, value: $.ok }]
            - name: upload
              method: PUT
              description: Sends
              body: { type: multipartForm, data: [{ name: file, value: "{{text}}", filename: a.txt, contentType: text/plain }] }
  aggregates:
    - label: Things
      namespace: flows
      functions:
        - name: both
          description: Reads twice
          semantics: { safe: true, idempotent: true, cacheable: false }
          inputParameters: [{ name: id, type: string, description: Which }]
          steps:
            - { name: first, type: call, call: up.read, with: { id: flows.id } }
            - { name: second, type: lookup, index: first, match: id, lookupValue: flows.id, outputParameters: [id] }
          mappings: [{ targetName: id, value: $.first.id }]
          outputParameters: [{ name: id, type: string }]
  exposes:
    - type: rest
      namespace: desk
      address: localhost
      port: 8080
      authentication: { type: bearer, token: "{{API_KEY}}" }
      resources:
        - name: thing
          label: Thing
          path: /things/{{id}}
          description: A thing
          inputParameters: [{ name: id, in: path, type: string, description: Which }]
          operations:
            - name: get-thing
              label: Get
              method: GET
              description: Gets
              inputParameters: [{ name: lang, in: query, type: string, description: Language }]
              call: up.read
              with: { id: desk.id, lang: desk.lang }
              outputParameters: [{ type: object, properties: { id: { type: string, mapping: $.id } } }]
            - name: put-thing
              label: Put
              method: PUT
              description: Puts
              inputParameters: [{ name: name, in: body, type: string, description: Name }]
              steps: [{ name: sent, type: call, call: up.write, with: { id: desk.id, name: desk.name } }]
              mappings: [{ targetName: ok, value: $.sent.ok }]
              outputParameters: [{ name: ok, type: boolean }]
        - { name: both, label: Both, path: /both, description: Both, operations: [{ name: both, label: Both, method: GET, description: Both, ref: flows.both }] }
        - { name: rest, label: Rest, path: "/up/{{path}}", description: Passed on, forward: { targetNamespace: up, trustedHeaders: [X-Trace] } }
    - type: mcp
      namespace: tools
      description: Tools
      port: 9090
      tools:
        - name: read
          label: Read
          description: Reads
          hints: { readOnly: true, destructive: false, idempotent: true, openWorld: false }
          inputParameters: [{ name: id, type: string, description: Which, required: true }, { name: many, type: array, description: Many, required: false }]
          call: up.read
          with: { id: tools.id }
          outputParameters: [{ type: object, properties: { id: { type: string, mapping: $.id } } }]
        - { name: again, label: Again, description: Again, ref: flows.both }
        - { name: written, label: Written, description: Written, ask: { sure: { elicit: "Sure?", schema: { type: object, properties: { ok: { type: boolean } } } } }, content: [{ type: text, text: hello }, { type: resource, uri: "a://b", text: t }, { type: resource_link, uri: "a://c", name: c }] }
      resources:
        - { name: thing, label: Thing, uri: "thing://{id}", description: A thing, mimeType: application/json, call: up.read, with: { id: tools.id } }
        - { name: files, label: Files, uri: "files://x", description: Files, location: "file:///./" }
      prompts:
        - { name: hi, label: Hi, description: Hi, arguments: [{ name: who, label: Who, description: Who, required: true }], template: [{ role: user, content: "Hi {{who}}" }] }
    - type: skill
      namespace: skills
      description: Skills
      port: 9091
      skills:
        - name: desk-skill
          description: Uses the desk
          license: MIT
          allowed-tools: read
          tools: [{ name: read, description: Reads, from: { sourceNamespace: tools, action: read } }, { name: file, description: A file, instruction: a.txt }]
          location: "file:///./"
`;

export const everything: Readonly<Record<string, string>> = { naftiko };
