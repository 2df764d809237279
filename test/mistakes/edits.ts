/** Two valid documents, and edits that each make one mistake in one of them. */

/** A document in list form, with a unit of every kind. */
export const listDocument = `naftiko: 1.0.0-alpha2
info:
  label: Orders
  description: Orders of a shop
  tags: [shop]
  created: 2026-05-20
binds:
  - namespace: env
    description: From the environment
    keys:
      ORDERS_TOKEN: ORDERS_TOKEN
capability:
  consumes:
    - type: http
      namespace: orders
      description: The order service
      baseUri: https://orders.test
      authentication:
        type: bearer
        token: "{{ORDERS_TOKEN}}"
      resources:
        - name: order
          path: /orders/{{id}}
          operations:
            - name: get-order
              method: GET
              inputParameters:
                - name: id
                  in: path
              outputParameters:
                - name: total
                  type: number
                  value: $.total
            - name: add-note
              method: POST
              inputParameters:
                - name: id
                  in: path
              body:
                type: json
                data:
                  text: "{{text}}"
  aggregates:
    - label: Shop
      namespace: shop
      functions:
        - name: read-order
          description: Reads an order
          semantics:
            safe: true
          inputParameters:
            - name: id
              type: string
              description: Number of the order
          call: orders.get-order
          with:
            id: shop.id
  exposes:
    - type: rest
      namespace: orders-rest
      address: localhost
      port: 8080
      resources:
        - name: order
          path: /orders/{{id}}
          description: One order
          operations:
            - name: get-order
              method: GET
              description: Gets an order
              inputParameters:
                - name: id
                  in: path
                  type: string
                  description: Number of the order
              call: orders.get-order
              with:
                id: orders-rest.id
              outputParameters:
                - type: object
                  properties:
                    total:
                      type: number
                      mapping: $.total
    - type: mcp
      namespace: orders-mcp
      description: Orders as tools
      transport: http
      port: 9090
      tools:
        - name: read-order
          description: Reads an order
          hints:
            readOnly: true
          ref: shop.read-order
        - name: note-order
          description: Notes something, then reads the order
          inputParameters:
            - name: id
              type: string
              description: Number of the order
            - name: text
              type: string
              description: The note
              required: false
          steps:
            - name: note
              type: call
              call: orders.add-note
              with:
                id: orders-mcp.id
                text: orders-mcp.text
            - name: order
              type: call
              call: orders.get-order
              with:
                id: orders-mcp.id
          mappings:
            - targetName: total
              value: $.order.total
          outputParameters:
            - name: total
              type: number
      prompts:
        - name: summary
          label: Summary
          description: Sums up an order
          arguments:
            - name: number
              description: Number of the order
          template:
            - role: user
              content: Sum up order {{number}}
    - type: skill
      namespace: orders-skill
      description: Skills about orders
      port: 9091
      skills:
        - name: order-lookup
          description: Looks up orders
          tools:
            - name: read-order
              description: Reads an order
              from:
                sourceNamespace: orders-mcp
                action: read-order
`;

/** A document in map form. */
export const mapDocument = `ikanos: 1.0.0-beta4
info:
  display: Orders
  description: Orders of a shop
  tags: [shop]
binds:
  - namespace: env
    keys:
      ORDERS_TOKEN: ORDERS_TOKEN
capability:
  consumes:
    - type: http
      namespace: orders
      description: The order service
      baseUri: https://orders.test
      authentication:
        type: apikey
        key: X-Key
        value: "{{ORDERS_TOKEN}}"
        placement: header
      resources:
        order:
          path: /orders/{{id}}
          operations:
            get-order:
              method: GET
              inputParameters:
                id:
                  in: path
              outputParameters:
                total:
                  type: number
                  value: $.total
            get-label:
              method: GET
              inputParameters:
                id:
                  in: path
              outputRawFormat: binary
              maxBinarySize: 10MiB
  aggregates:
    - display: Shop
      namespace: shop
      flows:
        read-order:
          description: Reads an order
          inputParameters:
            id:
              type: string
              description: Number of the order
          call: orders.get-order
          with:
            id: shop.id
  exposes:
    - type: rest
      namespace: orders-rest
      port: 8080
      resources:
        order:
          path: /orders/{{id}}
          description: One order
          operations:
            get-order:
              method: GET
              description: Gets an order
              inputParameters:
                id:
                  in: path
                  type: string
                  description: Number of the order
              call: orders.get-order
              with:
                id: orders-rest.id
    - type: mcp
      namespace: orders-mcp
      description: Orders as tools
      port: 9090
      ttlMs: 5000
      cacheScope: private
      tools:
        read-order:
          display: Read
          description: Reads an order
          ref: shop.read-order
        total:
          description: The total of an order
          inputParameters:
            id:
              type: string
              description: Number of the order
          steps:
            order:
              type: call
              call: orders.get-order
              with:
                id: orders-mcp.id
          mappings:
            - target: total
              value: $.order.total
          outputParameters:
            total:
              type: number
`;

/** What it is, the text to replace, what stands there instead with `▸` where the error belongs, and its code. */
export type Edit = readonly [mistake: string, find: string, replace: string, code: string];

export const listEdits: readonly Edit[] = [
  // keys that are misspelt, at every level
  ['binds', 'binds:\n', '▸bindings:\n', 'unknown-key'],
  ['info.label', '  label: Orders\n', '  ▸lable: Orders\n', 'unknown-key'],
  ['info.created', '  created: 2', '  ▸creatd: 2', 'unknown-key'],
  ['keys of a bind', '    keys:\n', '    ▸key:\n', 'unknown-key'],
  ['consumes', '  consumes:\n', '  ▸consume:\n', 'unknown-key'],
  ['exposes', '  exposes:\n', '  ▸expose:\n', 'unknown-key'],
  ['authentication', '      authentication:\n', '      ▸authentification:\n', 'unknown-key'],
  ['token', '        token: "', '        ▸tokn: "', 'unknown-key'],
  [
    'consumed resources',
    '      resources:\n        - name: order\n          path: /orders/{{id}}\n          operations:',
    '      ▸resource:\n        - name: order\n          path: /orders/{{id}}\n          operations:',
    'unknown-key',
  ],
  [
    'consumed operations',
    '          operations:\n            - name: get-order\n              method: GET\n              inputParameters',
    '          ▸operation:\n            - name: get-order\n              method: GET\n              inputParameters',
    'unknown-key',
  ],
  ['method', '              method: POST', '              ▸methode: POST', 'unknown-key'],
  ['value of a consumed output', '                  value: $.total', '                  ▸vale: $.total', 'unknown-key'],
  ['data of a body', '                data:\n', '                ▸dta:\n', 'unknown-key'],
  ['functions', '      functions:\n', '      ▸function:\n', 'unknown-key'],
  ['semantics', '            safe: true', '            ▸save: true', 'unknown-key'],
  ['mapping', '                      mapping: $.total', '                      ▸maping: $.total', 'unknown-key'],
  ['hints', '            readOnly: true', '            ▸readonly: true', 'unknown-key'],
  ['call of a step', '              call: orders.add-note', '              ▸cal: orders.add-note', 'unknown-key'],
  [
    'with',
    '              with:\n                id: orders-rest.id',
    '              ▸wiht:\n                id: orders-rest.id',
    'unknown-key',
  ],
  ['targetName', '- targetName: total', '- ▸targetname: total', 'unknown-key'],
  ['template of a prompt', '          template:\n', '          ▸templates:\n', 'unknown-key'],
  ['role', '            - role: user', '            - ▸rol: user', 'unknown-key'],
  ['sourceNamespace', '                sourceNamespace:', '                ▸sourcenamespce:', 'unknown-key'],
  [
    'tools of an mcp adapter',
    '      tools:\n        - name: read-order\n          description: Reads an order\n          hints',
    '      ▸tool:\n        - name: read-order\n          description: Reads an order\n          hints',
    'unknown-key',
  ],
  // names that refer to nothing
  [
    'a call of an unknown operation',
    '          call: orders.get-order\n          with:\n            id: shop',
    '          call: ▸orders.get-oder\n          with:\n            id: shop',
    'call-target-exists',
  ],
  ['a ref of an unknown function', 'ref: shop.read-order', 'ref: ▸shop.reed-order', 'ref-target-exists'],
  [
    'an unknown adapter of a skill',
    'sourceNamespace: orders-mcp',
    'sourceNamespace: orders-mpc',
    'skill-source-exists',
  ],
  ['a mapping of an unknown step', 'value: $.order.total', 'value: $.ordr.total', 'mapping-refers-to-something'],
  // words and values
  ['a method in lower case', '              method: POST', '              method: ▸post', 'invalid-value'],
  [
    'an unknown type of an input',
    '                  type: string\n',
    '                  type: ▸text\n',
    'invalid-value',
  ],
  [
    'an unknown place of an input',
    '                - name: id\n                  in: path\n                  type',
    '                - name: id\n                  in: ▸url\n                  type',
    'invalid-value',
  ],
  ['an unknown role', 'role: user', 'role: ▸system', 'invalid-value'],
  ['a date in another order', 'created: 2026-05-20', 'created: ▸20-05-2026', 'invalid-value'],
  ['an address with a path', 'address: localhost', 'address: ▸localhost/api', 'invalid-value'],
  ['a port of no machine', 'port: 9091', 'port: ▸90910', 'port-range'],
  ['a port in quotes', 'port: 8080', 'port: ▸"8080"', 'invalid-type'],
  ['a boolean as text', '              required: false', '              required: ▸"false"', 'invalid-type'],
  ['a number for a label', '          label: Summary', '          label: ▸2026', 'invalid-type'],
  ['yes for a text', '      description: Orders as tools', '      description: ▸yes', 'invalid-type'],
  ['nothing where text is needed', '          description: Looks up orders', '          description:▸', 'invalid-type'],
  ['a boolean in with', '                text: orders-mcp.text', '                text: ▸true', 'invalid-type'],
  ['the wrong version', 'naftiko: 1.0.0-alpha2', 'naftiko: ▸1.0.0-alpha22', 'version-unknown'],
  ['a version of the other vocabulary', 'naftiko: 1.0.0-alpha2', 'naftiko: ▸1.0.0-beta4', 'version-unknown'],
  ['a base URI without a scheme', 'baseUri: https://orders.test', 'baseUri: ▸orders.test', 'base-uri-form'],
  [
    'a base URI with a slash at its end',
    'baseUri: https://orders.test',
    'baseUri: ▸https://orders.test/',
    'consumes-baseuri-no-trailing-slash',
  ],
  // lists and maps
  [
    'a list where a map is needed',
    '          with:\n            id: shop.id',
    '          with:\n            ▸- id: shop.id',
    'wrong-type',
  ],
  [
    'a map where a list is needed',
    '            - name: number\n              description: Number of the order\n          template',
    '            ▸number:\n              description: Number of the order\n          template',
    'invalid-type',
  ],
  ['text where a list is needed', '  tags: [shop]', '  tags: ▸shop', 'wrong-type'],
  [
    'a list where a text is needed',
    '          description: Looks up orders',
    '          description: ▸[Looks, up, orders]',
    'wrong-type',
  ],
  // what is missing
  [
    'a tool without a name',
    '        - name: note-order\n          description',
    '        - ▸description',
    'mcp-name-missing',
  ],
  [
    'an input without a type',
    '            - name: text\n              type: string\n',
    '            - ▸name: text\n',
    'missing-key',
  ],
  [
    'a resource without a path',
    '        - name: order\n          path: /orders/{{id}}\n          operations',
    '        - ▸name: order\n          operations',
    'missing-key',
  ],
  ['a skill without a port', '      port: 9091\n', '', 'missing-key'],
  [
    'a step without a type',
    '            - name: note\n              type: call\n',
    '            - ▸name: note\n',
    'step-type-unknown',
  ],
  [
    'a prompt argument without a description',
    '            - name: number\n              description: Number of the order\n',
    '            - ▸name: number\n',
    'missing-description',
  ],
  // names that are there twice, ports that clash
  ['two tools of one name', '        - name: note-order', '        - ▸name: read-order', 'mcp-duplicate-name'],
  ['two steps of one name', '            - name: note\n', '            - name: order\n', 'step-name-repeated'],
  ['a key that is there twice', '      port: 9091\n', '      port: 9091\n      ▸port: 9092\n', 'duplicate-key'],
  ['a port that is there twice', 'port: 9091', 'port: ▸9090', 'ports-unique'],
  // the right key at a wrong place, and keys of the other vocabulary
  [
    'a port on a consumed adapter',
    '      baseUri: https://orders.test\n',
    '      baseUri: https://orders.test\n      ▸port: 8081\n',
    'unknown-key',
  ],
  [
    'required on a REST input',
    '                  description: Number of the order\n              call',
    '                  description: Number of the order\n                  ▸required: true\n              call',
    'unknown-key',
  ],
  ['info in the capability', '  consumes:\n', '  ▸info: {label: A, description: B}\n  consumes:\n', 'unknown-key'],
  ['display in list form', '          label: Summary', '          ▸display: Summary', 'key-of-other-form'],
  ['flows in list form', '      functions:\n', '      ▸flows:\n', 'key-of-other-form'],
  ['target in list form', '- targetName: total', '- ▸target: total', 'key-of-other-form'],
  [
    'from in list form',
    '    - type: http\n      namespace: orders\n',
    '    - ▸from: ./shop.yaml\n      import: shop\n    - type: http\n      namespace: orders\n',
    'key-of-other-form',
  ],
  // expressions
  ['a JSONPath that is never closed', 'value: $.order.total', 'value: $.order[0.total', 'invalid-json-path'],
  [
    'a JSONPath with two dots at its end',
    '                      mapping: $.total',
    '                      mapping: $.total..',
    'invalid-json-path',
  ],
  ['a section of a template that is never closed', 'text: "{{text}}"', 'text: "{{#text}}"', 'invalid-template'],
  // YAML
  [
    'a colon in a text without quotes',
    'description: Orders of a shop',
    'description: ▸Orders: of a shop',
    'yaml-syntax',
  ],
  ['a brace at the start of a text', 'token: "{{ORDERS_TOKEN}}"', 'token: {{ORDERS_TOKEN}}', 'yaml-key'],
  ['a list item without a blank', '            - role: user', '            -role: user', 'yaml-syntax'],
  ['an at sign at the start of a text', 'label: Summary', 'label: ▸@summary', 'yaml-syntax'],
];

export const mapEdits: readonly Edit[] = [
  ['display', '  display: Orders', '  ▸dispaly: Orders', 'unknown-key'],
  ['flows', '      flows:\n', '      ▸flow:\n', 'unknown-key'],
  ['placement', '        placement: header', '        ▸placment: header', 'unknown-key'],
  [
    'in of a parameter',
    '                  in: path\n              outputParameters',
    '                  ▸inn: path\n              outputParameters',
    'unknown-key',
  ],
  ['ttlMs', '      ttlMs: 5000', '      ▸ttlms: 5000', 'unknown-key'],
  ['target', '- target: total', '- ▸tagret: total', 'unknown-key'],
  ['label in map form', '          display: Read', '          ▸label: Read', 'key-of-other-form'],
  ['functions in map form', '      flows:\n', '      ▸functions:\n', 'key-of-other-form'],
  ['targetName in map form', '- target: total', '- ▸targetName: total', 'key-of-other-form'],
  ['a name inside a tool', '          display: Read', '          ▸name: read', 'key-of-other-form'],
  [
    'location of an import',
    '    - type: http\n      namespace: orders\n',
    '    - ▸location: ./shop.yaml\n      import: shop\n    - type: http\n      namespace: orders\n',
    'key-of-other-form',
  ],
  [
    'a list of tools',
    '        read-order:\n          display: Read\n          description: Reads an order\n          ref: shop.read-order\n        total:\n          description: The total of an order\n',
    '        ▸- name: read-order\n          description: Reads an order\n          ref: shop.read-order\n        - name: total\n          description: The total of an order\n',
    'list-in-map-form',
  ],
  ['an unknown scope', 'cacheScope: private', 'cacheScope: ▸shared', 'invalid-value'],
  ['a size without a unit that there is', 'maxBinarySize: 10MiB', 'maxBinarySize: ▸10MB', 'invalid-value'],
  ['an unknown format', 'outputRawFormat: binary', 'outputRawFormat: ▸pdf', 'invalid-value'],
  ['an unknown placement', 'placement: header', 'placement: ▸headers', 'authentication-spelling'],
  ['a ref of an unknown aggregate', 'ref: shop.read-order', 'ref: ▸shp.read-order', 'ref-target-exists'],
  [
    'a call of an unknown namespace',
    '              call: orders.get-order\n              with:\n                id: orders-mcp',
    '              call: ▸order.get-order\n              with:\n                id: orders-mcp',
    'call-target-exists',
  ],
  ['a number in quotes', 'ttlMs: 5000', 'ttlMs: ▸"5000"', 'invalid-type'],
  ['a tool without a description', '          description: The total of an order\n', '', 'missing-description'],
  ['a version of the other vocabulary', 'ikanos: 1.0.0-beta4', 'ikanos: ▸1.0.0-alpha2', 'version-unknown'],
];
