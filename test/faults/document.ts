/** A document whose every unit calls an upstream with faults; for REST and MCP, decoded and untouched. */

/** `UPSTREAM` stands for the upstream's address. Nobody listens at that of the namespace `gone`. */
export const faultyDocument = `
naftiko: 1.0.0-alpha2
info: { label: Faults, description: Whatever its upstream does }
capability:
  consumes:
    - type: http
      namespace: up
      description: An upstream with faults
      baseUri: UPSTREAM
      resources:
        - name: thing
          path: /thing
          operations:
            - { name: read, method: GET }
            - { name: write, method: POST }
    - type: http
      namespace: gone
      description: Nobody listens there
      baseUri: http://127.0.0.1:1
      resources:
        - name: thing
          path: /thing
          operations:
            - { name: read, method: GET }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - path: /streamed
          operations:
            - { method: GET, call: up.read }
            - { method: POST, call: up.write }
        - path: /decoded
          operations:
            - method: GET
              call: up.read
              outputParameters: [ { type: object, properties: { id: { type: number, mapping: $.id } } } ]
        - path: /gone
          operations:
            - { method: GET, call: gone.read }
    - type: mcp
      namespace: mcp
      port: 0
      tools:
        - { name: text, description: Passes the text on, call: up.read }
        - name: decoded
          description: Takes the id
          call: up.read
          outputParameters: [ { type: object, properties: { id: { type: number, mapping: $.id } } } ]
        - { name: gone, description: Nobody listens there, call: gone.read }
`;
