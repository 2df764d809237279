/** Generated from schemas/ by `npm run generate-validators`. Do not edit. */
"use strict";
export const validate = validate52;

const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Capability documents in map form (ikanos)","description":"x-since and x-until name the first and last version that has a part; without them every version of this vocabulary has it.","type":"object","properties":{"ikanos":{},"info":{"$ref":"#/$defs/Info"},"binds":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Binding"}}},"capability":{"$ref":"#/$defs/Capability"},"consumes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/ConsumesHttp"}}},"exposes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Exposes"}}},"aggregates":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Aggregate"}}}},"required":["ikanos"],"additionalProperties":false,"allOf":[{"if":{"required":["capability"]},"else":{"allOf":[{"anyOf":[{"required":["capability"]},{"required":["consumes"]},{"required":["exposes"]},{"required":["aggregates"]},{"required":["binds"]}]},{"dependentSchemas":{"consumes":{"properties":{"exposes":false}}}},{"dependentSchemas":{"consumes":{"properties":{"aggregates":false}}}},{"dependentSchemas":{"consumes":{"properties":{"binds":false}}}},{"dependentSchemas":{"exposes":{"properties":{"aggregates":false}}}},{"dependentSchemas":{"exposes":{"properties":{"binds":false}}}},{"dependentSchemas":{"aggregates":{"properties":{"binds":false}}}}]}}],"$defs":{"IdentifierKebab":{"type":"string","pattern":"^[a-zA-Z0-9-]+$"},"IdentifierExtended":{"type":"string","pattern":"^[a-zA-Z0-9_*-]+$"},"BindingVariableName":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"UriLocation":{"type":"string","pattern":"^[a-zA-Z][a-zA-Z0-9+.-]*://"},"CallRef":{"type":"string","pattern":"^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$"},"MappingTarget":{"type":"string","pattern":"^[a-zA-Z0-9_.-]+$"},"Date":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},"Email":{"type":"string","pattern":"^[a-zA-Z0-9._%+\\-]+@[a-zA-Z0-9.\\-]+\\.[a-zA-Z]{2,}$"},"BaseUri":{"type":"string","pattern":"^https?://[^/]+(/[^{]*)?$"},"FileDirUri":{"type":"string","pattern":"^file:///"},"MimeType":{"type":"string","pattern":"^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$"},"Address":{"type":"string","pattern":"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$"},"Port":{"type":"integer","minimum":1,"maximum":65535},"HttpMethod":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"InputType":{"type":"string","enum":["string","number","integer","boolean","array","object"]},"OutputType":{"type":"string","enum":["string","number","boolean","object","array"]},"ScriptLanguage":{"type":"string","enum":["javascript","python","groovy"]},"Tags":{"type":"array","items":{"type":"string"}},"BinarySize":{"type":"string","pattern":"^\\d+(\\.\\d+)?(B|KiB|MiB|GiB)$"},"Info":{"type":"object","properties":{"display":{"type":"string"},"description":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"created":{"$ref":"#/$defs/Date"},"modified":{"$ref":"#/$defs/Date"},"stakeholders":{"type":"array","items":{"$ref":"#/$defs/Person"}}},"required":["display","description"],"additionalProperties":false},"Person":{"type":"object","properties":{"role":{"type":"string"},"fullName":{"type":"string"},"email":{"$ref":"#/$defs/Email"}},"required":["role","fullName"],"additionalProperties":false},"Capability":{"type":"object","properties":{"binds":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Binding"}}},"exposes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Exposes"}}},"consumes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/ConsumesHttp"}}},"aggregates":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Aggregate"}}}},"additionalProperties":false,"anyOf":[{"required":["exposes"]},{"required":["consumes"]}]},"Binding":{"type":"object","properties":{"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"location":{"$ref":"#/$defs/UriLocation"},"keys":{"$ref":"#/$defs/BindingKeys"}},"required":["namespace","keys"],"additionalProperties":false},"BindingKeys":{"type":"object","propertyNames":{"$ref":"#/$defs/BindingVariableName"},"additionalProperties":{"$ref":"#/$defs/IdentifierExtended"}},"ImportEntry":{"type":"object","properties":{"from":{"type":"string"},"import":{"$ref":"#/$defs/IdentifierKebab"},"as":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"}},"required":["from","import"],"additionalProperties":false},"ConsumesHttp":{"type":"object","properties":{"type":{"type":"string","const":"http"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"baseUri":{"$ref":"#/$defs/BaseUri"},"description":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedInputParameter"}},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ConsumedHttpResource"},"minProperties":1},"tunnel":{"$ref":"#/$defs/Tunnel"}},"required":["type","namespace","baseUri"],"additionalProperties":false},"ConsumedHttpResource":{"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedInputParameter"}},"operations":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ConsumedHttpOperation"},"minProperties":1}},"required":["path","operations"],"additionalProperties":false},"ConsumedHttpOperation":{"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedInputParameter"}},"outputRawFormat":{"$ref":"#/$defs/OutputRawFormat"},"outputSchema":{"type":"string"},"outputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedOutputParameter"}},"body":{"$ref":"#/$defs/RequestBody"},"outputMediaType":{"type":"string"},"maxBinarySize":{"$ref":"#/$defs/BinarySize"}},"required":["method"],"additionalProperties":false},"OutputRawFormat":{"type":"string","enum":["json","xml","avro","protobuf","csv","tsv","psv","yaml","html","markdown","binary"]},"ConsumedInputParameter":{"type":"object","properties":{"in":{"type":"string","enum":["query","header","path","cookie","body","environment"]},"value":{"type":"string"}},"required":["in"],"additionalProperties":false},"ConsumedOutputParameter":{"type":"object","properties":{"type":{"$ref":"#/$defs/OutputType"},"value":{"type":"string"}},"required":["type","value"],"additionalProperties":false},"RequestBody":{"type":["string","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/StructuredBody"}},"StructuredBody":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/JsonBody"},{"$ref":"#/$defs/TextBody"},{"$ref":"#/$defs/FormBody"},{"$ref":"#/$defs/MultipartBody"}]},"JsonBody":{"type":"object","properties":{"type":{"const":"json"},"data":{"type":["string","object","array"]}},"required":["type","data"],"additionalProperties":false},"TextBody":{"type":"object","properties":{"type":{"enum":["text","xml","sparql"]},"data":{"type":"string"}},"required":["type","data"],"additionalProperties":false},"FormBody":{"type":"object","properties":{"type":{"const":"formUrlEncoded"},"data":{"type":["string","object"],"additionalProperties":{"type":"string"}}},"required":["type","data"],"additionalProperties":false},"MultipartBody":{"type":"object","properties":{"type":{"const":"multipartForm"},"data":{"type":"array","items":{"$ref":"#/$defs/MultipartPart"}}},"required":["type","data"],"additionalProperties":false},"MultipartPart":{"type":"object","properties":{"name":{"type":"string"},"value":{"type":"string"},"filename":{"type":"string"},"contentType":{"type":"string"}},"required":["name","value"],"additionalProperties":false},"Tunnel":{"type":"object","properties":{"type":{"type":"string","const":"ziti"},"service":{"type":"string"},"identity":{"type":"string"},"fallback":{"type":"string","enum":["fail","direct"]}},"required":["type","service","identity"],"additionalProperties":false},"Authentication":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/BasicAuthentication"},{"$ref":"#/$defs/DigestAuthentication"},{"$ref":"#/$defs/BearerAuthentication"},{"$ref":"#/$defs/ApikeyAuthentication"},{"$ref":"#/$defs/Oauth2Authentication"}]},"BasicAuthentication":{"type":"object","properties":{"type":{"const":"basic"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false},"DigestAuthentication":{"type":"object","properties":{"type":{"const":"digest"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false},"BearerAuthentication":{"type":"object","properties":{"type":{"const":"bearer"},"token":{"type":"string"}},"required":["type"],"additionalProperties":false},"ApikeyAuthentication":{"type":"object","properties":{"type":{"const":"apikey"},"key":{"type":"string"},"value":{"type":"string"},"placement":{"type":"string","enum":["header","query"]}},"required":["type"],"additionalProperties":false},"Oauth2Authentication":{"type":"object","properties":{"type":{"const":"oauth2"},"authorizationServerUri":{"type":"string"},"resource":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"tokenEndpoint":{"type":"string"},"tokenValidation":{"type":"string","enum":["jwks","introspection"]}},"required":["type","authorizationServerUri","resource"],"additionalProperties":false},"Exposes":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/ExposesRest"},{"$ref":"#/$defs/ExposesMcp"},{"$ref":"#/$defs/ExposesSkill"},{"$ref":"#/$defs/ExposesControl"}]},"ExposesRest":{"type":"object","properties":{"type":{"const":"rest"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ExposedResource"},"minProperties":1},"maxBinarySize":{"$ref":"#/$defs/BinarySize"}},"required":["type","port","namespace"],"additionalProperties":false},"ExposedResource":{"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ExposedInputParameter"}},"operations":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ExposedOperation"},"minProperties":1},"forward":{"$ref":"#/$defs/Forward"}},"required":["path"],"additionalProperties":false,"anyOf":[{"required":["operations"]},{"required":["forward"]}]},"ExposedOperation":{"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ExposedInputParameter"}},"ref":{"$ref":"#/$defs/CallRef"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":["array","object"]},"responses":{"$ref":"#/$defs/Responses"},"responseBinary":{"$ref":"#/$defs/ResponseBinary"}},"required":["method"],"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["ref"]}]},"else":{"if":{"required":["steps"]},"then":{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}}},{"dependentSchemas":{"responses":{"properties":{"responseBinary":false}}}}]},"Responses":{"type":"object","propertyNames":{"$ref":"#/$defs/StatusPattern"},"additionalProperties":{"$ref":"#/$defs/Response"}},"StatusPattern":{"type":"string","pattern":"^[1-5][0-9X]{2}$"},"Response":{"type":"object","properties":{"description":{"type":"string"},"content":{"$ref":"#/$defs/ResponseContent"}},"additionalProperties":false},"ResponseContent":{"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/MimeType"},"additionalProperties":{"$ref":"#/$defs/ResponseMedia"}},"ResponseMedia":{"type":"object","properties":{"binary":{"type":"boolean"},"schema":{"type":"object"}},"additionalProperties":false},"ResponseBinary":{"type":"object","properties":{"status":{"type":"integer","minimum":100,"maximum":599},"mediaType":{"$ref":"#/$defs/MimeType"},"description":{"type":"string"}},"required":["mediaType"],"additionalProperties":false},"ExposedInputParameter":{"type":"object","properties":{"in":{"type":"string","enum":["query","header","path","cookie","body"]},"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"pattern":{"type":"string"},"value":{"type":"string"}},"required":["in","type","description"],"additionalProperties":false},"Forward":{"type":"object","properties":{"targetNamespace":{"$ref":"#/$defs/IdentifierKebab"},"trustedHeaders":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["targetNamespace"],"additionalProperties":false},"ExposesMcp":{"type":"object","properties":{"type":{"const":"mcp"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"transport":{"type":"string","enum":["http","stdio"]},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"tools":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/McpTool"},"minProperties":1},"resources":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpResource"},"minProperties":1},"prompts":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpPrompt"},"minProperties":1},"maxBinarySize":{"$ref":"#/$defs/BinarySize"}},"required":["type","namespace","tools"],"additionalProperties":false,"allOf":[{"if":{"properties":{"transport":{"const":"stdio"}},"required":["transport"]},"then":{"properties":{"port":false}},"else":{"required":["port"]}}]},"McpTool":{"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpToolInputParameter"}},"ref":{"$ref":"#/$defs/CallRef"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"hints":{"$ref":"#/$defs/McpToolHints"},"outputParameters":{"type":["array","object"]}},"additionalProperties":false,"allOf":[{"if":{"required":["ref"]},"else":{"required":["description"],"if":{"anyOf":[{"required":["call"],"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["outputParameters"],"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}]},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"if":{"required":["outputParameters"]},"then":{"if":{"properties":{"outputParameters":{"type":"array","contains":{"anyOf":[{"required":["mapping"]},{"required":["properties"]},{"required":["items"]}]}}}},"then":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["ref"]}]},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["ref"]},{"required":["outputParameters"]}]}}}}}}]},"McpToolHints":{"type":"object","properties":{"readOnly":{"type":"boolean"},"destructive":{"type":"boolean"},"idempotent":{"type":"boolean"},"openWorld":{"type":"boolean"}},"additionalProperties":false},"McpToolInputParameter":{"type":"object","properties":{"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["type","description"],"additionalProperties":false},"McpResource":{"type":"object","properties":{"display":{"type":"string"},"uri":{"type":"string"},"description":{"type":"string"},"mimeType":{"$ref":"#/$defs/MimeType"},"binary":{"type":"boolean"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":["array","object"]},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["display","uri","description"],"additionalProperties":false,"allOf":[{"if":{"oneOf":[{"required":["call"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["location"],"not":{"anyOf":[{"required":["call"]},{"required":["steps"]}]}}]},"else":{"if":{"required":["location"]},"then":{"allOf":[{"dependentSchemas":{"location":{"properties":{"call":false}}}},{"dependentSchemas":{"location":{"properties":{"steps":false}}}}]},"else":{"if":{"required":["call","steps"]},"then":{"if":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"then":{"dependentSchemas":{"call":{"properties":{"steps":false}}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["location"]}]}}}}}}]},"McpPrompt":{"type":"object","properties":{"display":{"type":"string"},"description":{"type":"string"},"arguments":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpPromptArgument"},"minProperties":1},"template":{"type":"array","items":{"$ref":"#/$defs/McpPromptMessage"},"minItems":1},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["display","description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["template"]},{"required":["location"]}]},{"dependentSchemas":{"template":{"properties":{"location":false}}}}]},"McpPromptArgument":{"type":"object","properties":{"display":{"type":"string"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["description"],"additionalProperties":false},"McpPromptMessage":{"type":"object","properties":{"role":{"type":"string","enum":["user","assistant"]},"content":{"type":"string"}},"required":["role","content"],"additionalProperties":false},"ExposesSkill":{"type":"object","properties":{"type":{"const":"skill"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"skills":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Skill"},"minProperties":1}},"required":["type","port","namespace","skills"],"additionalProperties":false},"Skill":{"type":"object","properties":{"description":{"type":"string","maxLength":1024},"license":{"type":"string"},"compatibility":{"type":"string","maxLength":500},"metadata":{"type":"object","additionalProperties":{"type":"string"}},"allowed-tools":{"type":"string","maxLength":1024},"argument-hint":{"type":"string"},"user-invocable":{"type":"boolean"},"disable-model-invocation":{"type":"boolean"},"location":{"$ref":"#/$defs/FileDirUri"},"tools":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/SkillTool"},"minProperties":1}},"required":["description"],"additionalProperties":false},"SkillTool":{"type":"object","properties":{"description":{"type":"string"},"from":{"$ref":"#/$defs/SkillToolFrom"},"instruction":{"type":"string"}},"required":["description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["from"]},{"required":["instruction"]}]},{"dependentSchemas":{"from":{"properties":{"instruction":false}}}}]},"SkillToolFrom":{"type":"object","properties":{"sourceNamespace":{"type":"string"},"action":{"type":"string"}},"required":["sourceNamespace","action"],"additionalProperties":false},"ExposesControl":{"type":"object","properties":{"type":{"const":"control"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"management":{"$ref":"#/$defs/Management"},"observability":{"$ref":"#/$defs/Observability"}},"required":["type","port"],"additionalProperties":false},"Management":{"type":"object","properties":{"health":{"type":"boolean"},"info":{"type":"boolean"},"reload":{"type":"boolean"},"validate":{"type":"boolean"},"logs":{"type":["boolean","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/LogsEndpoint"}},"scripting":{"$ref":"#/$defs/Scripting"}},"additionalProperties":false},"LogsEndpoint":{"type":"object","properties":{"level-control":{"type":"boolean"},"stream":{"type":"boolean"},"max-subscribers":{"type":"integer","minimum":1,"maximum":20}},"additionalProperties":false},"Scripting":{"type":"object","properties":{"enabled":{"type":"boolean"},"defaultLocation":{"$ref":"#/$defs/FileDirUri"},"defaultLanguage":{"$ref":"#/$defs/ScriptLanguage"},"allowedLanguages":{"type":"array","items":{"$ref":"#/$defs/ScriptLanguage"}},"timeout":{"type":"integer","minimum":1},"statementLimit":{"type":"integer","minimum":1}},"additionalProperties":false},"Observability":{"type":"object","properties":{"enabled":{"type":"boolean"},"metrics":{"$ref":"#/$defs/ObservedMetrics"},"traces":{"$ref":"#/$defs/ObservedTraces"},"exporters":{"$ref":"#/$defs/Exporters"}},"additionalProperties":false},"ObservedMetrics":{"type":"object","properties":{"local":{"$ref":"#/$defs/LocalMetrics"}},"additionalProperties":false},"LocalMetrics":{"type":"object","properties":{"enabled":{"type":"boolean"}},"additionalProperties":false},"ObservedTraces":{"type":"object","properties":{"sampling":{"type":"number","minimum":0,"maximum":1},"propagation":{"type":"string","enum":["w3c","b3"]},"local":{"$ref":"#/$defs/LocalTraces"}},"additionalProperties":false},"LocalTraces":{"type":"object","properties":{"enabled":{"type":"boolean"},"buffer-size":{"type":"integer","minimum":10,"maximum":10000}},"additionalProperties":false},"Exporters":{"type":"object","properties":{"otlp":{"$ref":"#/$defs/OtlpExporter"}},"additionalProperties":false},"OtlpExporter":{"type":"object","properties":{"endpoint":{"type":"string"}},"required":["endpoint"],"additionalProperties":false},"Aggregate":{"type":"object","properties":{"display":{"type":"string"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"flows":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Flow"},"minProperties":1}},"required":["display","flows"],"additionalProperties":false},"Flow":{"type":"object","properties":{"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"semantics":{"$ref":"#/$defs/Semantics"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpToolInputParameter"}},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":["array","object"]},"outputMediaType":{"type":"string"}},"required":["description"],"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"required":["call"],"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["outputParameters"],"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}]},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"if":{"required":["outputParameters"]},"then":{"if":{"properties":{"outputParameters":{"type":"array","contains":{"anyOf":[{"required":["mapping"]},{"required":["properties"]},{"required":["items"]}]}}}},"then":{"anyOf":[{"required":["call"]},{"required":["steps"]}]},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["outputParameters"]}]}}}}}]},"Semantics":{"type":"object","properties":{"safe":{"type":"boolean"},"idempotent":{"type":"boolean"},"cacheable":{"type":"boolean"}},"additionalProperties":false},"Step":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/CallStep"},{"$ref":"#/$defs/LookupStep"},{"$ref":"#/$defs/ScriptStep"}]},"CallStep":{"type":"object","properties":{"type":{"const":"call"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"}},"required":["type","call"],"additionalProperties":false},"LookupStep":{"type":"object","properties":{"type":{"const":"lookup"},"index":{"$ref":"#/$defs/IdentifierKebab"},"match":{"$ref":"#/$defs/IdentifierKebab"},"lookupValue":{"type":"string"},"outputParameters":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["type","index","match","lookupValue","outputParameters"],"additionalProperties":false},"ScriptStep":{"type":"object","properties":{"type":{"const":"script"},"file":{"type":"string","minLength":1},"language":{"$ref":"#/$defs/ScriptLanguage"},"location":{"$ref":"#/$defs/FileDirUri"},"dependencies":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"with":{"$ref":"#/$defs/WithInjector"}},"required":["type","file"],"additionalProperties":false},"WithInjector":{"type":"object","additionalProperties":{"type":["string","number"]}},"StepOutputMapping":{"type":"object","properties":{"target":{"$ref":"#/$defs/MappingTarget"},"value":{"type":"string"}},"required":["target","value"],"additionalProperties":false},"MappedOutputParameters":{"type":"array","items":{"$ref":"#/$defs/MappedOutputParameter"}},"MappedOutputParameter":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/MappedScalar"},{"$ref":"#/$defs/MappedObject"},{"$ref":"#/$defs/MappedArray"}]},"MappedScalar":{"type":"object","properties":{"type":{"enum":["string","number","boolean"]},"mapping":{"type":"string"},"value":{"type":"string"},"const":{"$ref":"#/$defs/Const"}},"required":["type"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["mapping"]},{"required":["value"]}]},{"dependentSchemas":{"mapping":{"properties":{"value":false}}}}]},"MappedObject":{"type":"object","properties":{"type":{"const":"object"},"mapping":{"type":"string"},"value":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/MappedOutputParameter"}}},"required":["type","properties"],"additionalProperties":false},"MappedArray":{"type":"object","properties":{"type":{"const":"array"},"mapping":{"type":"string"},"value":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"items":{"$ref":"#/$defs/MappedOutputParameter"}},"required":["type","items"],"additionalProperties":false},"Const":{"type":["string","number","boolean","object","array"]},"OrchestratedOutputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}},"OrchestratedOutputParameter":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/OrchestratedScalar"},{"$ref":"#/$defs/OrchestratedObject"},{"$ref":"#/$defs/OrchestratedArray"}]},"OrchestratedScalar":{"type":"object","properties":{"type":{"enum":["string","number","boolean"]}},"required":["type"],"additionalProperties":false},"OrchestratedObject":{"type":"object","properties":{"type":{"const":"object"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}}},"required":["type","properties"],"additionalProperties":false},"OrchestratedArray":{"type":"object","properties":{"type":{"const":"array"},"items":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}}},"required":["type","items"],"additionalProperties":false},"MockOutputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/MockOutputParameter"},"minProperties":1},"MockOutputParameter":{"type":"object","properties":{"type":{"type":"string","enum":["string","number","boolean"]},"value":{"type":"string"}},"required":["type","value"],"additionalProperties":false}}};
const schema20 = {"type":"object","properties":{"display":{"type":"string"},"description":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"created":{"$ref":"#/$defs/Date"},"modified":{"$ref":"#/$defs/Date"},"stakeholders":{"type":"array","items":{"$ref":"#/$defs/Person"}}},"required":["display","description"],"additionalProperties":false};
const schema21 = {"type":"array","items":{"type":"string"}};

function validate54(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(typeof data[i0] !== "string"){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/$defs/Tags/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Tags/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema22 = {"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"};
const pattern3 = new RegExp("^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$", "u");

function validate56(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern3.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/Date/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Date/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema23 = {"type":"object","properties":{"role":{"type":"string"},"fullName":{"type":"string"},"email":{"$ref":"#/$defs/Email"}},"required":["role","fullName"],"additionalProperties":false};
const schema24 = {"type":"string","pattern":"^[a-zA-Z0-9._%+\\-]+@[a-zA-Z0-9.\\-]+\\.[a-zA-Z]{2,}$"};
const pattern4 = new RegExp("^[a-zA-Z0-9._%+\\-]+@[a-zA-Z0-9.\\-]+\\.[a-zA-Z]{2,}$", "u");

function validate60(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern4.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/Email/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9._%+\\-]+@[a-zA-Z0-9.\\-]+\\.[a-zA-Z]{2,}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Email/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate59(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Person/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.fullName === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Person/required",keyword:"required",params:{missingProperty: "fullName"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "role") || (key0 === "fullName")) || (key0 === "email"))){
const err2 = {instancePath,schemaPath:"#/$defs/Person/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.role !== undefined){
if(typeof data.role !== "string"){
const err3 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/Person/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.fullName !== undefined){
if(typeof data.fullName !== "string"){
const err4 = {instancePath:instancePath+"/fullName",schemaPath:"#/$defs/Person/properties/fullName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.email !== undefined){
if(!(validate60(data.email, instancePath+"/email"))){
vErrors = vErrors === null ? validate60.errors : vErrors.concat(validate60.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/Person/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate53(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.display === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Info/required",keyword:"required",params:{missingProperty: "display"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Info/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "display") || (key0 === "description")) || (key0 === "tags")) || (key0 === "created")) || (key0 === "modified")) || (key0 === "stakeholders"))){
const err2 = {instancePath,schemaPath:"#/$defs/Info/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err3 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/Info/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Info/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.created !== undefined){
if(!(validate56(data.created, instancePath+"/created"))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.modified !== undefined){
if(!(validate56(data.modified, instancePath+"/modified"))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
}
if(data.stakeholders !== undefined){
let data5 = data.stakeholders;
if(Array.isArray(data5)){
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate59(data5[i0], instancePath+"/stakeholders/" + i0))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/stakeholders",schemaPath:"#/$defs/Info/properties/stakeholders/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/Info/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema25 = {"type":"object","properties":{"from":{"type":"string"},"import":{"$ref":"#/$defs/IdentifierKebab"},"as":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"}},"required":["from","import"],"additionalProperties":false};
const schema26 = {"type":"string","pattern":"^[a-zA-Z0-9-]+$"};
const pattern5 = new RegExp("^[a-zA-Z0-9-]+$", "u");

function validate65(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern5.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/IdentifierKebab/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9-]+$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/IdentifierKebab/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate64(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ImportEntry/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.import === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ImportEntry/required",keyword:"required",params:{missingProperty: "import"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "from") || (key0 === "import")) || (key0 === "as")) || (key0 === "description"))){
const err2 = {instancePath,schemaPath:"#/$defs/ImportEntry/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.from !== undefined){
if(typeof data.from !== "string"){
const err3 = {instancePath:instancePath+"/from",schemaPath:"#/$defs/ImportEntry/properties/from/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.import !== undefined){
if(!(validate65(data.import, instancePath+"/import"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.as !== undefined){
if(!(validate65(data.as, instancePath+"/as"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ImportEntry/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/ImportEntry/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema27 = {"type":"object","properties":{"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"location":{"$ref":"#/$defs/UriLocation"},"keys":{"$ref":"#/$defs/BindingKeys"}},"required":["namespace","keys"],"additionalProperties":false};
const schema28 = {"type":"string","pattern":"^[a-zA-Z][a-zA-Z0-9+.-]*://"};
const pattern6 = new RegExp("^[a-zA-Z][a-zA-Z0-9+.-]*://", "u");

function validate71(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern6.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/UriLocation/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z][a-zA-Z0-9+.-]*://"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/UriLocation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema29 = {"type":"object","propertyNames":{"$ref":"#/$defs/BindingVariableName"},"additionalProperties":{"$ref":"#/$defs/IdentifierExtended"}};
const schema30 = {"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"};
const pattern7 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");

function validate74(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern7.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/BindingVariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Z][A-Z0-9_]*$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/BindingVariableName/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema31 = {"type":"string","pattern":"^[a-zA-Z0-9_*-]+$"};
const pattern8 = new RegExp("^[a-zA-Z0-9_*-]+$", "u");

function validate76(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/IdentifierExtended/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_*-]+$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/IdentifierExtended/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate73(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate74(key0, instancePath))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {instancePath,schemaPath:"#/$defs/BindingKeys/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
for(const key1 in data){
if(!(validate76(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/BindingKeys/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate69(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.namespace === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Binding/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.keys === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Binding/required",keyword:"required",params:{missingProperty: "keys"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "namespace") || (key0 === "description")) || (key0 === "location")) || (key0 === "keys"))){
const err2 = {instancePath,schemaPath:"#/$defs/Binding/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.namespace !== undefined){
if(!(validate65(data.namespace, instancePath+"/namespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Binding/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate71(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
if(data.keys !== undefined){
if(!(validate73(data.keys, instancePath+"/keys"))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/Binding/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema32 = {"type":"object","properties":{"binds":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Binding"}}},"exposes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Exposes"}}},"consumes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/ConsumesHttp"}}},"aggregates":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["from"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/Aggregate"}}}},"additionalProperties":false,"anyOf":[{"required":["exposes"]},{"required":["consumes"]}]};
const schema33 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/ExposesRest"},{"$ref":"#/$defs/ExposesMcp"},{"$ref":"#/$defs/ExposesSkill"},{"$ref":"#/$defs/ExposesControl"}]};
const schema34 = {"type":"object","properties":{"type":{"const":"rest"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ExposedResource"},"minProperties":1},"maxBinarySize":{"$ref":"#/$defs/BinarySize"}},"required":["type","port","namespace"],"additionalProperties":false};
const schema35 = {"type":"string","pattern":"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$"};
const pattern9 = new RegExp("^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$", "u");

function validate87(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern9.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/Address/pattern",keyword:"pattern",params:{pattern: "^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Address/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"integer","minimum":1,"maximum":65535};

function validate89(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {instancePath,schemaPath:"#/$defs/Port/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/$defs/Port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/$defs/Port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema37 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/BasicAuthentication"},{"$ref":"#/$defs/DigestAuthentication"},{"$ref":"#/$defs/BearerAuthentication"},{"$ref":"#/$defs/ApikeyAuthentication"},{"$ref":"#/$defs/Oauth2Authentication"}]};
const schema38 = {"type":"object","properties":{"type":{"const":"basic"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false};

function validate92(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate92.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/BasicAuthentication/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "username")) || (key0 === "password"))){
const err1 = {instancePath,schemaPath:"#/$defs/BasicAuthentication/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
if("basic" !== data.type){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/BasicAuthentication/properties/type/const",keyword:"const",params:{allowedValue: "basic"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/BasicAuthentication/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err4 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/BasicAuthentication/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/BasicAuthentication/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}
validate92.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"type":"object","properties":{"type":{"const":"digest"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false};

function validate93(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate93.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/DigestAuthentication/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "username")) || (key0 === "password"))){
const err1 = {instancePath,schemaPath:"#/$defs/DigestAuthentication/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
if("digest" !== data.type){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/DigestAuthentication/properties/type/const",keyword:"const",params:{allowedValue: "digest"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.username !== undefined){
if(typeof data.username !== "string"){
const err3 = {instancePath:instancePath+"/username",schemaPath:"#/$defs/DigestAuthentication/properties/username/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.password !== undefined){
if(typeof data.password !== "string"){
const err4 = {instancePath:instancePath+"/password",schemaPath:"#/$defs/DigestAuthentication/properties/password/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/DigestAuthentication/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}
validate93.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","properties":{"type":{"const":"bearer"},"token":{"type":"string"}},"required":["type"],"additionalProperties":false};

function validate94(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/BearerAuthentication/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "token"))){
const err1 = {instancePath,schemaPath:"#/$defs/BearerAuthentication/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
if("bearer" !== data.type){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/BearerAuthentication/properties/type/const",keyword:"const",params:{allowedValue: "bearer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.token !== undefined){
if(typeof data.token !== "string"){
const err3 = {instancePath:instancePath+"/token",schemaPath:"#/$defs/BearerAuthentication/properties/token/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/BearerAuthentication/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema41 = {"type":"object","properties":{"type":{"const":"apikey"},"key":{"type":"string"},"value":{"type":"string"},"placement":{"type":"string","enum":["header","query"]}},"required":["type"],"additionalProperties":false};

function validate95(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate95.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ApikeyAuthentication/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "key")) || (key0 === "value")) || (key0 === "placement"))){
const err1 = {instancePath,schemaPath:"#/$defs/ApikeyAuthentication/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
if("apikey" !== data.type){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ApikeyAuthentication/properties/type/const",keyword:"const",params:{allowedValue: "apikey"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.key !== undefined){
if(typeof data.key !== "string"){
const err3 = {instancePath:instancePath+"/key",schemaPath:"#/$defs/ApikeyAuthentication/properties/key/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ApikeyAuthentication/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.placement !== undefined){
let data3 = data.placement;
if(typeof data3 !== "string"){
const err5 = {instancePath:instancePath+"/placement",schemaPath:"#/$defs/ApikeyAuthentication/properties/placement/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!((data3 === "header") || (data3 === "query"))){
const err6 = {instancePath:instancePath+"/placement",schemaPath:"#/$defs/ApikeyAuthentication/properties/placement/enum",keyword:"enum",params:{allowedValues: schema41.properties.placement.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/$defs/ApikeyAuthentication/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"type":"object","properties":{"type":{"const":"oauth2"},"authorizationServerUri":{"type":"string"},"resource":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"tokenEndpoint":{"type":"string"},"tokenValidation":{"type":"string","enum":["jwks","introspection"]}},"required":["type","authorizationServerUri","resource"],"additionalProperties":false};

function validate96(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate96.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Oauth2Authentication/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.authorizationServerUri === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Oauth2Authentication/required",keyword:"required",params:{missingProperty: "authorizationServerUri"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.resource === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/Oauth2Authentication/required",keyword:"required",params:{missingProperty: "resource"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "authorizationServerUri")) || (key0 === "resource")) || (key0 === "scopes")) || (key0 === "audience")) || (key0 === "tokenEndpoint")) || (key0 === "tokenValidation"))){
const err3 = {instancePath,schemaPath:"#/$defs/Oauth2Authentication/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
if("oauth2" !== data.type){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/Oauth2Authentication/properties/type/const",keyword:"const",params:{allowedValue: "oauth2"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.authorizationServerUri !== undefined){
if(typeof data.authorizationServerUri !== "string"){
const err5 = {instancePath:instancePath+"/authorizationServerUri",schemaPath:"#/$defs/Oauth2Authentication/properties/authorizationServerUri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.resource !== undefined){
if(typeof data.resource !== "string"){
const err6 = {instancePath:instancePath+"/resource",schemaPath:"#/$defs/Oauth2Authentication/properties/resource/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.scopes !== undefined){
let data3 = data.scopes;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err7 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/$defs/Oauth2Authentication/properties/scopes/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/scopes",schemaPath:"#/$defs/Oauth2Authentication/properties/scopes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.audience !== undefined){
if(typeof data.audience !== "string"){
const err9 = {instancePath:instancePath+"/audience",schemaPath:"#/$defs/Oauth2Authentication/properties/audience/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.tokenEndpoint !== undefined){
if(typeof data.tokenEndpoint !== "string"){
const err10 = {instancePath:instancePath+"/tokenEndpoint",schemaPath:"#/$defs/Oauth2Authentication/properties/tokenEndpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tokenValidation !== undefined){
let data7 = data.tokenValidation;
if(typeof data7 !== "string"){
const err11 = {instancePath:instancePath+"/tokenValidation",schemaPath:"#/$defs/Oauth2Authentication/properties/tokenValidation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data7 === "jwks") || (data7 === "introspection"))){
const err12 = {instancePath:instancePath+"/tokenValidation",schemaPath:"#/$defs/Oauth2Authentication/properties/tokenValidation/enum",keyword:"enum",params:{allowedValues: schema42.properties.tokenValidation.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/$defs/Oauth2Authentication/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate96.errors = vErrors;
return errors === 0;
}
validate96.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate91(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Authentication/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "basic"){
if(!(validate92(data, instancePath))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "digest"){
if(!(validate93(data, instancePath))){
vErrors = vErrors === null ? validate93.errors : vErrors.concat(validate93.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "bearer"){
if(!(validate94(data, instancePath))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "apikey"){
if(!(validate95(data, instancePath))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "oauth2"){
if(!(validate96(data, instancePath))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Authentication/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/Authentication/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/Authentication/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate91.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate91.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema43 = {"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ExposedInputParameter"}},"operations":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ExposedOperation"},"minProperties":1},"forward":{"$ref":"#/$defs/Forward"}},"required":["path"],"additionalProperties":false,"anyOf":[{"required":["operations"]},{"required":["forward"]}]};
const schema44 = {"type":"object","properties":{"in":{"type":"string","enum":["query","header","path","cookie","body"]},"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"pattern":{"type":"string"},"value":{"type":"string"}},"required":["in","type","description"],"additionalProperties":false};
const schema45 = {"type":"string","enum":["string","number","integer","boolean","array","object"]};

function validate108(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate108.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/InputType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((((((data === "string") || (data === "number")) || (data === "integer")) || (data === "boolean")) || (data === "array")) || (data === "object"))){
const err1 = {instancePath,schemaPath:"#/$defs/InputType/enum",keyword:"enum",params:{allowedValues: schema45.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate107(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate107.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "in"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.description === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "in") || (key0 === "type")) || (key0 === "description")) || (key0 === "pattern")) || (key0 === "value"))){
const err3 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.in !== undefined){
let data0 = data.in;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ExposedInputParameter/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((data0 === "query") || (data0 === "header")) || (data0 === "path")) || (data0 === "cookie")) || (data0 === "body"))){
const err5 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ExposedInputParameter/properties/in/enum",keyword:"enum",params:{allowedValues: schema44.properties.in.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.type !== undefined){
if(!(validate108(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposedInputParameter/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.pattern !== undefined){
if(typeof data.pattern !== "string"){
const err7 = {instancePath:instancePath+"/pattern",schemaPath:"#/$defs/ExposedInputParameter/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ExposedInputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate107.errors = vErrors;
return errors === 0;
}
validate107.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ExposedInputParameter"}},"ref":{"$ref":"#/$defs/CallRef"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":["array","object"]},"responses":{"$ref":"#/$defs/Responses"},"responseBinary":{"$ref":"#/$defs/ResponseBinary"}},"required":["method"],"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["ref"]}]},"else":{"if":{"required":["steps"]},"then":{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}}},{"dependentSchemas":{"responses":{"properties":{"responseBinary":false}}}}]};
const schema47 = {"type":"array","items":{"$ref":"#/$defs/MappedOutputParameter"}};
const schema48 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/MappedScalar"},{"$ref":"#/$defs/MappedObject"},{"$ref":"#/$defs/MappedArray"}]};
const schema49 = {"type":"object","properties":{"type":{"enum":["string","number","boolean"]},"mapping":{"type":"string"},"value":{"type":"string"},"const":{"$ref":"#/$defs/Const"}},"required":["type"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["mapping"]},{"required":["value"]}]},{"dependentSchemas":{"mapping":{"properties":{"value":false}}}}]};
const schema50 = {"type":["string","number","boolean","object","array"]};

function validate116(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate116.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((!data || typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/$defs/Const/type",keyword:"type",params:{type: schema50.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate116.errors = vErrors;
return errors === 0;
}
validate116.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate115(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mapping === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MappedScalar/allOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: "mapping"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MappedScalar/allOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath,schemaPath:"#/$defs/MappedScalar/allOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mapping !== undefined){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value !== undefined){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/MappedScalar/allOf/1/dependentSchemas/mapping/properties/value/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs6 === errors;
if(valid2){
var props0 = {};
props0.value = true;
}
}
else {
var valid2 = true;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/MappedScalar/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "mapping")) || (key0 === "value")) || (key0 === "const"))){
const err5 = {instancePath,schemaPath:"#/$defs/MappedScalar/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!(((data1 === "string") || (data1 === "number")) || (data1 === "boolean"))){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MappedScalar/properties/type/enum",keyword:"enum",params:{allowedValues: schema49.properties.type.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mapping !== undefined){
if(typeof data.mapping !== "string"){
const err7 = {instancePath:instancePath+"/mapping",schemaPath:"#/$defs/MappedScalar/properties/mapping/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err8 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/MappedScalar/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.const !== undefined){
if(!(validate116(data.const, instancePath+"/const"))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/$defs/MappedScalar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"object","properties":{"type":{"const":"object"},"mapping":{"type":"string"},"value":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/MappedOutputParameter"}}},"required":["type","properties"],"additionalProperties":false};
const wrapper0 = {validate: validate114};

function validate118(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate118.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MappedObject/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.properties === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MappedObject/required",keyword:"required",params:{missingProperty: "properties"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "mapping")) || (key0 === "value")) || (key0 === "const")) || (key0 === "properties"))){
const err2 = {instancePath,schemaPath:"#/$defs/MappedObject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("object" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MappedObject/properties/type/const",keyword:"const",params:{allowedValue: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.mapping !== undefined){
if(typeof data.mapping !== "string"){
const err4 = {instancePath:instancePath+"/mapping",schemaPath:"#/$defs/MappedObject/properties/mapping/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/MappedObject/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.const !== undefined){
if(!(validate116(data.const, instancePath+"/const"))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined){
let data4 = data.properties;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(wrapper0.validate(data4[key1], instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/properties",schemaPath:"#/$defs/MappedObject/properties/properties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/$defs/MappedObject/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate118.errors = vErrors;
return errors === 0;
}
validate118.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema52 = {"type":"object","properties":{"type":{"const":"array"},"mapping":{"type":"string"},"value":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"items":{"$ref":"#/$defs/MappedOutputParameter"}},"required":["type","items"],"additionalProperties":false};

function validate120(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate120.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MappedArray/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.items === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MappedArray/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "mapping")) || (key0 === "value")) || (key0 === "const")) || (key0 === "items"))){
const err2 = {instancePath,schemaPath:"#/$defs/MappedArray/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("array" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MappedArray/properties/type/const",keyword:"const",params:{allowedValue: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.mapping !== undefined){
if(typeof data.mapping !== "string"){
const err4 = {instancePath:instancePath+"/mapping",schemaPath:"#/$defs/MappedArray/properties/mapping/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/MappedArray/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.const !== undefined){
if(!(validate116(data.const, instancePath+"/const"))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
}
if(data.items !== undefined){
if(!(wrapper0.validate(data.items, instancePath+"/items"))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/MappedArray/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate120.errors = vErrors;
return errors === 0;
}
validate120.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate114(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate114.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MappedOutputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "string"){
if(!(validate115(data, instancePath))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "number"){
if(!(validate115(data, instancePath))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "boolean"){
if(!(validate115(data, instancePath))){
vErrors = vErrors === null ? validate115.errors : vErrors.concat(validate115.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "object"){
if(!(validate118(data, instancePath))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "array"){
if(!(validate120(data, instancePath))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/MappedOutputParameter/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/MappedOutputParameter/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/MappedOutputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate114.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate114.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate113(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate113.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate114(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/$defs/MappedOutputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate113.errors = vErrors;
return errors === 0;
}
validate113.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema53 = {"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}};
const schema54 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/OrchestratedScalar"},{"$ref":"#/$defs/OrchestratedObject"},{"$ref":"#/$defs/OrchestratedArray"}]};
const schema55 = {"type":"object","properties":{"type":{"enum":["string","number","boolean"]}},"required":["type"],"additionalProperties":false};

function validate132(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate132.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/OrchestratedScalar/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "type")){
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedScalar/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!(((data0 === "string") || (data0 === "number")) || (data0 === "boolean"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/OrchestratedScalar/properties/type/enum",keyword:"enum",params:{allowedValues: schema55.properties.type.enum}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/OrchestratedScalar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate132.errors = vErrors;
return errors === 0;
}
validate132.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"object","properties":{"type":{"const":"object"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}}},"required":["type","properties"],"additionalProperties":false};
const wrapper2 = {validate: validate131};

function validate133(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate133.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.properties === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/required",keyword:"required",params:{missingProperty: "properties"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "properties"))){
const err2 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("object" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/OrchestratedObject/properties/type/const",keyword:"const",params:{allowedValue: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.properties !== undefined){
let data1 = data.properties;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(wrapper2.validate(data1[key1], instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/properties",schemaPath:"#/$defs/OrchestratedObject/properties/properties/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}
validate133.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema57 = {"type":"object","properties":{"type":{"const":"array"},"items":{"type":"object","minProperties":1,"additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}}},"required":["type","items"],"additionalProperties":false};

function validate134(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate134.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.items === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "items"))){
const err2 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("array" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/OrchestratedArray/properties/type/const",keyword:"const",params:{allowedValue: "array"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.items !== undefined){
let data1 = data.items;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length < 1){
const err4 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/OrchestratedArray/properties/items/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!(wrapper2.validate(data1[key1], instancePath+"/items/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/OrchestratedArray/properties/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate134.errors = vErrors;
return errors === 0;
}
validate134.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate131(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate131.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "string"){
if(!(validate132(data, instancePath))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "number"){
if(!(validate132(data, instancePath))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "boolean"){
if(!(validate132(data, instancePath))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "object"){
if(!(validate133(data, instancePath))){
vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "array"){
if(!(validate134(data, instancePath))){
vErrors = vErrors === null ? validate134.errors : vErrors.concat(validate134.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameter/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameter/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate131.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate131.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate129(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate129.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate76(key0, instancePath))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
for(const key1 in data){
if(!(validate131(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate129.errors = vErrors;
return errors === 0;
}
validate129.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema58 = {"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]};

function validate145(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate145.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/HttpMethod/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "GET") || (data === "POST")) || (data === "PUT")) || (data === "PATCH")) || (data === "DELETE"))){
const err1 = {instancePath,schemaPath:"#/$defs/HttpMethod/enum",keyword:"enum",params:{allowedValues: schema58.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}
validate145.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"string","pattern":"^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$"};
const pattern10 = new RegExp("^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$", "u");

function validate149(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate149.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern10.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/CallRef/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/CallRef/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema60 = {"type":"object","additionalProperties":{"type":["string","number"]}};

function validate152(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate152.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if((typeof data0 !== "string") && (!((typeof data0 == "number") && (isFinite(data0))))){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/WithInjector/additionalProperties/type",keyword:"type",params:{type: schema60.additionalProperties.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/WithInjector/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate152.errors = vErrors;
return errors === 0;
}
validate152.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/CallStep"},{"$ref":"#/$defs/LookupStep"},{"$ref":"#/$defs/ScriptStep"}]};
const schema62 = {"type":"object","properties":{"type":{"const":"call"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"}},"required":["type","call"],"additionalProperties":false};

function validate156(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate156.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/CallStep/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.call === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/CallStep/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "call")) || (key0 === "with"))){
const err2 = {instancePath,schemaPath:"#/$defs/CallStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("call" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/CallStep/properties/type/const",keyword:"const",params:{allowedValue: "call"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.call !== undefined){
if(!(validate149(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate152(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/CallStep/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema63 = {"type":"object","properties":{"type":{"const":"lookup"},"index":{"$ref":"#/$defs/IdentifierKebab"},"match":{"$ref":"#/$defs/IdentifierKebab"},"lookupValue":{"type":"string"},"outputParameters":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["type","index","match","lookupValue","outputParameters"],"additionalProperties":false};

function validate159(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate159.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.index === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "index"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.match === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "match"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.lookupValue === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "lookupValue"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.outputParameters === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "outputParameters"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "type") || (key0 === "index")) || (key0 === "match")) || (key0 === "lookupValue")) || (key0 === "outputParameters"))){
const err5 = {instancePath,schemaPath:"#/$defs/LookupStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.type !== undefined){
if("lookup" !== data.type){
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/LookupStep/properties/type/const",keyword:"const",params:{allowedValue: "lookup"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.index !== undefined){
if(!(validate65(data.index, instancePath+"/index"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.match !== undefined){
if(!(validate65(data.match, instancePath+"/match"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.lookupValue !== undefined){
if(typeof data.lookupValue !== "string"){
const err7 = {instancePath:instancePath+"/lookupValue",schemaPath:"#/$defs/LookupStep/properties/lookupValue/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.outputParameters !== undefined){
let data4 = data.outputParameters;
if(Array.isArray(data4)){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/LookupStep/properties/outputParameters/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(typeof data4[i0] !== "string"){
const err9 = {instancePath:instancePath+"/outputParameters/" + i0,schemaPath:"#/$defs/LookupStep/properties/outputParameters/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/LookupStep/properties/outputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/$defs/LookupStep/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate159.errors = vErrors;
return errors === 0;
}
validate159.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","properties":{"type":{"const":"script"},"file":{"type":"string","minLength":1},"language":{"$ref":"#/$defs/ScriptLanguage"},"location":{"$ref":"#/$defs/FileDirUri"},"dependencies":{"type":"array","minItems":1,"items":{"type":"string","minLength":1}},"with":{"$ref":"#/$defs/WithInjector"}},"required":["type","file"],"additionalProperties":false};
const func2 = (text) => [...text].length;
const schema65 = {"type":"string","enum":["javascript","python","groovy"]};

function validate163(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate163.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/ScriptLanguage/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((data === "javascript") || (data === "python")) || (data === "groovy"))){
const err1 = {instancePath,schemaPath:"#/$defs/ScriptLanguage/enum",keyword:"enum",params:{allowedValues: schema65.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate163.errors = vErrors;
return errors === 0;
}
validate163.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema66 = {"type":"string","pattern":"^file:///"};
const pattern11 = new RegExp("^file:///", "u");

function validate165(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate165.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern11.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/FileDirUri/pattern",keyword:"pattern",params:{pattern: "^file:///"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/FileDirUri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}
validate165.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate162(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate162.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ScriptStep/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.file === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ScriptStep/required",keyword:"required",params:{missingProperty: "file"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "file")) || (key0 === "language")) || (key0 === "location")) || (key0 === "dependencies")) || (key0 === "with"))){
const err2 = {instancePath,schemaPath:"#/$defs/ScriptStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("script" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ScriptStep/properties/type/const",keyword:"const",params:{allowedValue: "script"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/ScriptStep/properties/file/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/$defs/ScriptStep/properties/file/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.language !== undefined){
if(!(validate163(data.language, instancePath+"/language"))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
if(data.location !== undefined){
if(!(validate165(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
if(data.dependencies !== undefined){
let data4 = data.dependencies;
if(Array.isArray(data4)){
if(data4.length < 1){
const err6 = {instancePath:instancePath+"/dependencies",schemaPath:"#/$defs/ScriptStep/properties/dependencies/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err7 = {instancePath:instancePath+"/dependencies/" + i0,schemaPath:"#/$defs/ScriptStep/properties/dependencies/items/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/dependencies/" + i0,schemaPath:"#/$defs/ScriptStep/properties/dependencies/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath:instancePath+"/dependencies",schemaPath:"#/$defs/ScriptStep/properties/dependencies/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.with !== undefined){
if(!(validate152(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/$defs/ScriptStep/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate162.errors = vErrors;
return errors === 0;
}
validate162.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate155(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate155.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Step/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "call"){
if(!(validate156(data, instancePath))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "lookup"){
if(!(validate159(data, instancePath))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "script"){
if(!(validate162(data, instancePath))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Step/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/Step/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/Step/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate155.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate155.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema67 = {"type":"object","properties":{"target":{"$ref":"#/$defs/MappingTarget"},"value":{"type":"string"}},"required":["target","value"],"additionalProperties":false};
const schema68 = {"type":"string","pattern":"^[a-zA-Z0-9_.-]+$"};
const pattern12 = new RegExp("^[a-zA-Z0-9_.-]+$", "u");

function validate173(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate173.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern12.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/MappingTarget/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_.-]+$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/MappingTarget/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate173.errors = vErrors;
return errors === 0;
}
validate173.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate172(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate172.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.target === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/StepOutputMapping/required",keyword:"required",params:{missingProperty: "target"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/StepOutputMapping/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "target") || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/$defs/StepOutputMapping/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.target !== undefined){
if(!(validate173(data.target, instancePath+"/target"))){
vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/StepOutputMapping/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/StepOutputMapping/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate172.errors = vErrors;
return errors === 0;
}
validate172.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema69 = {"type":"object","propertyNames":{"$ref":"#/$defs/StatusPattern"},"additionalProperties":{"$ref":"#/$defs/Response"}};
const schema70 = {"type":"string","pattern":"^[1-5][0-9X]{2}$"};
const pattern13 = new RegExp("^[1-5][0-9X]{2}$", "u");

function validate177(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate177.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern13.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/StatusPattern/pattern",keyword:"pattern",params:{pattern: "^[1-5][0-9X]{2}$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/StatusPattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate177.errors = vErrors;
return errors === 0;
}
validate177.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"object","properties":{"description":{"type":"string"},"content":{"$ref":"#/$defs/ResponseContent"}},"additionalProperties":false};
const schema72 = {"type":"object","minProperties":1,"propertyNames":{"$ref":"#/$defs/MimeType"},"additionalProperties":{"$ref":"#/$defs/ResponseMedia"}};
const schema73 = {"type":"string","pattern":"^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$"};
const pattern14 = new RegExp("^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$", "u");

function validate181(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate181.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern14.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/MimeType/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/MimeType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate181.errors = vErrors;
return errors === 0;
}
validate181.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema74 = {"type":"object","properties":{"binary":{"type":"boolean"},"schema":{"type":"object"}},"additionalProperties":false};

function validate183(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate183.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "binary") || (key0 === "schema"))){
const err0 = {instancePath,schemaPath:"#/$defs/ResponseMedia/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.binary !== undefined){
if(typeof data.binary !== "boolean"){
const err1 = {instancePath:instancePath+"/binary",schemaPath:"#/$defs/ResponseMedia/properties/binary/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.schema !== undefined){
let data1 = data.schema;
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err2 = {instancePath:instancePath+"/schema",schemaPath:"#/$defs/ResponseMedia/properties/schema/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/ResponseMedia/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate183.errors = vErrors;
return errors === 0;
}
validate183.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate180(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate180.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/$defs/ResponseContent/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(validate181(key0, instancePath))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/$defs/ResponseContent/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
if(!(validate183(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/ResponseContent/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate180.errors = vErrors;
return errors === 0;
}
validate180.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate179(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate179.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "description") || (key0 === "content"))){
const err0 = {instancePath,schemaPath:"#/$defs/Response/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err1 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Response/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.content !== undefined){
if(!(validate180(data.content, instancePath+"/content"))){
vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/Response/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate179.errors = vErrors;
return errors === 0;
}
validate179.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate176(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate176.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate177(key0, instancePath))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {instancePath,schemaPath:"#/$defs/Responses/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
for(const key1 in data){
if(!(validate179(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Responses/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}
validate176.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema75 = {"type":"object","properties":{"status":{"type":"integer","minimum":100,"maximum":599},"mediaType":{"$ref":"#/$defs/MimeType"},"description":{"type":"string"}},"required":["mediaType"],"additionalProperties":false};

function validate188(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate188.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mediaType === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ResponseBinary/required",keyword:"required",params:{missingProperty: "mediaType"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "status") || (key0 === "mediaType")) || (key0 === "description"))){
const err1 = {instancePath,schemaPath:"#/$defs/ResponseBinary/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/ResponseBinary/properties/status/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 599 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/ResponseBinary/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 100 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/status",schemaPath:"#/$defs/ResponseBinary/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.mediaType !== undefined){
if(!(validate181(data.mediaType, instancePath+"/mediaType"))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ResponseBinary/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/ResponseBinary/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate188.errors = vErrors;
return errors === 0;
}
validate188.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const func1 = Object.prototype.hasOwnProperty;

function validate112(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate112.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
const _errs4 = errors;
let valid2 = false;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid1 = _errs5 === errors;
valid2 = valid2 || _valid1;
if(_valid1){
var props0 = {};
props0.outputParameters = true;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.steps === undefined) && (missing0 = "steps")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
if(_valid1){
if(props0 !== true){
props0 = props0 || {};
props0.outputParameters = true;
}
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.ref === undefined) && (missing1 = "ref")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(!valid2){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs10 = errors;
const _errs11 = errors;
let valid5 = true;
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.steps === undefined) && (missing2 = "steps")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid2 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid2){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/ExposedOperation/allOf/0/else/then/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs13 === errors;
valid5 = _valid2;
if(valid5){
var props1 = {};
props1.outputParameters = true;
}
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs15 === errors;
valid5 = _valid2;
if(valid5){
if(props1 !== true){
props1 = props1 || {};
props1.outputParameters = true;
}
}
ifClause0 = "else";
}
if(!valid5){
const err5 = {instancePath,schemaPath:"#/$defs/ExposedOperation/allOf/0/else/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var _valid0 = _errs10 === errors;
valid1 = _valid0;
if(valid1){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
}
if(!valid1){
const err6 = {instancePath,schemaPath:"#/$defs/ExposedOperation/allOf/0/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.responses !== undefined){
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.responseBinary !== undefined){
const err7 = {instancePath:instancePath+"/responseBinary",schemaPath:"#/$defs/ExposedOperation/allOf/1/dependentSchemas/responses/properties/responseBinary/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid8 = _errs18 === errors;
if(valid8){
var props2 = {};
props2.responseBinary = true;
}
}
else {
var valid8 = true;
}
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.method === undefined){
const err8 = {instancePath,schemaPath:"#/$defs/ExposedOperation/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema46.properties, key0))){
const err9 = {instancePath,schemaPath:"#/$defs/ExposedOperation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err10 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/ExposedOperation/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err11 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposedOperation/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.method !== undefined){
if(!(validate145(data.method, instancePath+"/method"))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
if(data.inputParameters !== undefined){
let data9 = data.inputParameters;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
const _errs28 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid11 = _errs28 === errors;
if(!valid11){
const err12 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ExposedOperation/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
for(const key2 in data9){
if(!(validate107(data9[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ExposedOperation/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.ref !== undefined){
if(!(validate149(data.ref, instancePath+"/ref"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.call !== undefined){
if(!(validate149(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate152(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data14 = data.steps;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err14 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/ExposedOperation/properties/steps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key3 in data14){
const _errs36 = errors;
if(!(validate65(key3, instancePath+"/steps"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid13 = _errs36 === errors;
if(!valid13){
const err15 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/ExposedOperation/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key4 in data14){
if(!(validate155(data14[key4], instancePath+"/steps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/ExposedOperation/properties/steps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.mappings !== undefined){
let data16 = data.mappings;
if(Array.isArray(data16)){
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
if(!(validate172(data16[i0], instancePath+"/mappings/" + i0))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/ExposedOperation/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.outputParameters !== undefined){
let data18 = data.outputParameters;
if(!data18 || typeof data18 != "object"){
const err18 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/ExposedOperation/properties/outputParameters/type",keyword:"type",params:{type: schema46.properties.outputParameters.type}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.responses !== undefined){
if(!(validate176(data.responses, instancePath+"/responses"))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data.responseBinary !== undefined){
if(!(validate188(data.responseBinary, instancePath+"/responseBinary"))){
vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/$defs/ExposedOperation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate112.errors = vErrors;
return errors === 0;
}
validate112.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema76 = {"type":"object","properties":{"targetNamespace":{"$ref":"#/$defs/IdentifierKebab"},"trustedHeaders":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["targetNamespace"],"additionalProperties":false};

function validate192(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate192.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.targetNamespace === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Forward/required",keyword:"required",params:{missingProperty: "targetNamespace"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "targetNamespace") || (key0 === "trustedHeaders"))){
const err1 = {instancePath,schemaPath:"#/$defs/Forward/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.targetNamespace !== undefined){
if(!(validate65(data.targetNamespace, instancePath+"/targetNamespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.trustedHeaders !== undefined){
let data1 = data.trustedHeaders;
if(Array.isArray(data1)){
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/trustedHeaders",schemaPath:"#/$defs/Forward/properties/trustedHeaders/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err3 = {instancePath:instancePath+"/trustedHeaders/" + i0,schemaPath:"#/$defs/Forward/properties/trustedHeaders/items/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/trustedHeaders",schemaPath:"#/$defs/Forward/properties/trustedHeaders/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/Forward/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate104(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate104.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operations === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ExposedResource/anyOf/0/required",keyword:"required",params:{missingProperty: "operations"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.forward === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ExposedResource/anyOf/1/required",keyword:"required",params:{missingProperty: "forward"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/$defs/ExposedResource/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/ExposedResource/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "display") || (key0 === "tags")) || (key0 === "description")) || (key0 === "path")) || (key0 === "inputParameters")) || (key0 === "operations")) || (key0 === "forward"))){
const err4 = {instancePath,schemaPath:"#/$defs/ExposedResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err5 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/ExposedResource/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposedResource/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err7 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/ExposedResource/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.inputParameters !== undefined){
let data4 = data.inputParameters;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs14 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
if(!valid2){
const err8 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ExposedResource/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key2 in data4){
if(!(validate107(data4[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ExposedResource/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.operations !== undefined){
let data6 = data.operations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err10 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ExposedResource/properties/operations/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
for(const key3 in data6){
const _errs19 = errors;
if(!(validate65(key3, instancePath+"/operations"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
if(!valid4){
const err11 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ExposedResource/properties/operations/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
for(const key4 in data6){
if(!(validate112(data6[key4], instancePath+"/operations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ExposedResource/properties/operations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.forward !== undefined){
if(!(validate192(data.forward, instancePath+"/forward"))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/$defs/ExposedResource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate104.errors = vErrors;
return errors === 0;
}
validate104.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema77 = {"type":"string","pattern":"^\\d+(\\.\\d+)?(B|KiB|MiB|GiB)$"};
const pattern15 = new RegExp("^\\d+(\\.\\d+)?(B|KiB|MiB|GiB)$", "u");

function validate196(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate196.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern15.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/BinarySize/pattern",keyword:"pattern",params:{pattern: "^\\d+(\\.\\d+)?(B|KiB|MiB|GiB)$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/BinarySize/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate196.errors = vErrors;
return errors === 0;
}
validate196.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate85(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate85.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ExposesRest/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.port === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ExposesRest/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.namespace === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ExposesRest/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "namespace")) || (key0 === "address")) || (key0 === "port")) || (key0 === "authentication")) || (key0 === "resources")) || (key0 === "maxBinarySize"))){
const err3 = {instancePath,schemaPath:"#/$defs/ExposesRest/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
if("rest" !== data.type){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ExposesRest/properties/type/const",keyword:"const",params:{allowedValue: "rest"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.namespace !== undefined){
if(!(validate65(data.namespace, instancePath+"/namespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.address !== undefined){
if(!(validate87(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate89(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
if(!(validate91(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.resources !== undefined){
let data5 = data.resources;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(Object.keys(data5).length < 1){
const err5 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesRest/properties/resources/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key1 in data5){
const _errs9 = errors;
if(!(validate65(key1, instancePath+"/resources"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesRest/properties/resources/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data5){
if(!(validate104(data5[key2], instancePath+"/resources/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesRest/properties/resources/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.maxBinarySize !== undefined){
if(!(validate196(data.maxBinarySize, instancePath+"/maxBinarySize"))){
vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/ExposesRest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}
validate85.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema78 = {"type":"object","properties":{"type":{"const":"mcp"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"transport":{"type":"string","enum":["http","stdio"]},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"tools":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/McpTool"},"minProperties":1},"resources":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpResource"},"minProperties":1},"prompts":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpPrompt"},"minProperties":1},"maxBinarySize":{"$ref":"#/$defs/BinarySize"}},"required":["type","namespace","tools"],"additionalProperties":false,"allOf":[{"if":{"properties":{"transport":{"const":"stdio"}},"required":["transport"]},"then":{"properties":{"port":false}},"else":{"required":["port"]}}]};
const schema79 = {"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpToolInputParameter"}},"ref":{"$ref":"#/$defs/CallRef"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"hints":{"$ref":"#/$defs/McpToolHints"},"outputParameters":{"type":["array","object"]}},"additionalProperties":false,"allOf":[{"if":{"required":["ref"]},"else":{"required":["description"],"if":{"anyOf":[{"required":["call"],"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["outputParameters"],"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}]},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"if":{"required":["outputParameters"]},"then":{"if":{"properties":{"outputParameters":{"type":"array","contains":{"anyOf":[{"required":["mapping"]},{"required":["properties"]},{"required":["items"]}]}}}},"then":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["ref"]}]},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["ref"]},{"required":["outputParameters"]}]}}}}}}]};
const schema80 = {"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/MockOutputParameter"},"minProperties":1};
const schema81 = {"type":"object","properties":{"type":{"type":"string","enum":["string","number","boolean"]},"value":{"type":"string"}},"required":["type","value"],"additionalProperties":false};

function validate209(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate209.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MockOutputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MockOutputParameter/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/$defs/MockOutputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MockOutputParameter/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "string") || (data0 === "number")) || (data0 === "boolean"))){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MockOutputParameter/properties/type/enum",keyword:"enum",params:{allowedValues: schema81.properties.type.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/MockOutputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/MockOutputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate209.errors = vErrors;
return errors === 0;
}
validate209.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate207(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate207.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/$defs/MockOutputParameters/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
const _errs1 = errors;
if(!(validate76(key0, instancePath))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err1 = {instancePath,schemaPath:"#/$defs/MockOutputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
for(const key1 in data){
if(!(validate209(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/MockOutputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate207.errors = vErrors;
return errors === 0;
}
validate207.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema82 = {"type":"object","properties":{"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["type","description"],"additionalProperties":false};

function validate217(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate217.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "type") || (key0 === "description")) || (key0 === "required"))){
const err2 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if(!(validate108(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpToolInputParameter/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
const err4 = {instancePath:instancePath+"/required",schemaPath:"#/$defs/McpToolInputParameter/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate217.errors = vErrors;
return errors === 0;
}
validate217.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema83 = {"type":"object","properties":{"readOnly":{"type":"boolean"},"destructive":{"type":"boolean"},"idempotent":{"type":"boolean"},"openWorld":{"type":"boolean"}},"additionalProperties":false};

function validate226(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate226.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "readOnly") || (key0 === "destructive")) || (key0 === "idempotent")) || (key0 === "openWorld"))){
const err0 = {instancePath,schemaPath:"#/$defs/McpToolHints/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.readOnly !== undefined){
if(typeof data.readOnly !== "boolean"){
const err1 = {instancePath:instancePath+"/readOnly",schemaPath:"#/$defs/McpToolHints/properties/readOnly/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.destructive !== undefined){
if(typeof data.destructive !== "boolean"){
const err2 = {instancePath:instancePath+"/destructive",schemaPath:"#/$defs/McpToolHints/properties/destructive/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.idempotent !== undefined){
if(typeof data.idempotent !== "boolean"){
const err3 = {instancePath:instancePath+"/idempotent",schemaPath:"#/$defs/McpToolHints/properties/idempotent/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.openWorld !== undefined){
if(typeof data.openWorld !== "boolean"){
const err4 = {instancePath:instancePath+"/openWorld",schemaPath:"#/$defs/McpToolHints/properties/openWorld/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/McpToolHints/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate226.errors = vErrors;
return errors === 0;
}
validate226.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate204(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate204.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.ref === undefined) && (missing0 = "ref")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
const _errs5 = errors;
let valid2 = true;
const _errs6 = errors;
const _errs7 = errors;
let valid3 = false;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.call === undefined) && (missing1 = "call")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
}
var _valid2 = _errs8 === errors;
valid3 = valid3 || _valid2;
if(_valid2){
var props0 = {};
props0.outputParameters = true;
}
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.steps === undefined) && (missing2 = "steps")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
}
var _valid2 = _errs10 === errors;
valid3 = valid3 || _valid2;
if(_valid2){
if(props0 !== true){
props0 = props0 || {};
props0.outputParameters = true;
}
}
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.outputParameters === undefined) && (missing3 = "outputParameters")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate207(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
errors = vErrors.length;
}
}
}
}
var _valid2 = _errs12 === errors;
valid3 = valid3 || _valid2;
if(_valid2){
if(props0 !== true){
props0 = props0 || {};
props0.outputParameters = true;
}
}
if(!valid3){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs6 === errors;
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs14 = errors;
const _errs15 = errors;
let valid7 = true;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.call === undefined) && (missing4 = "call")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid3 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid3){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid3 = _errs17 === errors;
valid7 = _valid3;
if(valid7){
var props1 = {};
props1.outputParameters = true;
}
ifClause0 = "then";
}
else {
const _errs19 = errors;
const _errs20 = errors;
let valid9 = true;
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.steps === undefined) && (missing5 = "steps")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid4 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid4){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
var _valid4 = _errs22 === errors;
valid9 = _valid4;
if(valid9){
var props2 = {};
props2.outputParameters = true;
}
ifClause1 = "then";
}
else {
const _errs24 = errors;
const _errs25 = errors;
let valid11 = true;
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.outputParameters === undefined) && (missing6 = "outputParameters")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid5 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid5){
const _errs27 = errors;
const _errs28 = errors;
let valid12 = true;
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
let data5 = data.outputParameters;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data5)){
const _errs32 = errors;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs33 = errors;
const _errs34 = errors;
let valid15 = false;
const _errs35 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing7;
if((data6.mapping === undefined) && (missing7 = "mapping")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid7 = _errs35 === errors;
valid15 = valid15 || _valid7;
const _errs36 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing8;
if((data6.properties === undefined) && (missing8 = "properties")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid7 = _errs36 === errors;
valid15 = valid15 || _valid7;
const _errs37 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing9;
if((data6.items === undefined) && (missing9 = "items")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid7 = _errs37 === errors;
valid15 = valid15 || _valid7;
if(!valid15){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
var valid14 = _errs33 === errors;
if(valid14){
break;
}
}
if(!valid14){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
else {
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
var _valid6 = _errs29 === errors;
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid6){
const _errs38 = errors;
const _errs39 = errors;
let valid16 = false;
const _errs40 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call === undefined){
const err14 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/then/then/anyOf/0/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid8 = _errs40 === errors;
valid16 = valid16 || _valid8;
const _errs41 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err15 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/then/then/anyOf/1/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid8 = _errs41 === errors;
valid16 = valid16 || _valid8;
const _errs42 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ref === undefined){
const err16 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/then/then/anyOf/2/required",keyword:"required",params:{missingProperty: "ref"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var _valid8 = _errs42 === errors;
valid16 = valid16 || _valid8;
if(!valid16){
const err17 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/then/then/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
}
var _valid6 = _errs38 === errors;
valid12 = _valid6;
ifClause3 = "then";
}
else {
const _errs43 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate207(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
errors = vErrors.length;
}
}
}
var _valid6 = _errs43 === errors;
valid12 = _valid6;
if(valid12){
var props3 = {};
props3.outputParameters = true;
}
ifClause3 = "else";
}
if(!valid12){
const err18 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/then/if",keyword:"if",params:{failingKeyword: ifClause3}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid5 = _errs27 === errors;
valid11 = _valid5;
ifClause2 = "then";
}
else {
const _errs45 = errors;
const _errs46 = errors;
let valid18 = false;
const _errs47 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call === undefined){
const err19 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/else/anyOf/0/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid9 = _errs47 === errors;
valid18 = valid18 || _valid9;
const _errs48 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err20 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/else/anyOf/1/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid9 = _errs48 === errors;
valid18 = valid18 || _valid9;
const _errs49 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ref === undefined){
const err21 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/else/anyOf/2/required",keyword:"required",params:{missingProperty: "ref"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid9 = _errs49 === errors;
valid18 = valid18 || _valid9;
const _errs50 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters === undefined){
const err22 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/else/anyOf/3/required",keyword:"required",params:{missingProperty: "outputParameters"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid9 = _errs50 === errors;
valid18 = valid18 || _valid9;
if(!valid18){
const err23 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/else/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
var _valid5 = _errs45 === errors;
valid11 = _valid5;
ifClause2 = "else";
}
if(!valid11){
const err24 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause2}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid4 = _errs24 === errors;
valid9 = _valid4;
if(valid9){
if(props2 !== true && props3 !== undefined){
if(props3 === true){
props2 = true;
}
else {
props2 = props2 || {};
Object.assign(props2, props3);
}
}
}
ifClause1 = "else";
}
if(!valid9){
const err25 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid3 = _errs19 === errors;
valid7 = _valid3;
if(valid7){
if(props1 !== true && props2 !== undefined){
if(props2 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props2);
}
}
}
ifClause0 = "else";
}
if(!valid7){
const err26 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs14 === errors;
valid2 = _valid1;
if(valid2){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
}
if(!valid2){
const err27 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.description === undefined){
const err28 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = _valid0;
}
if(!valid1){
const err29 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema79.properties, key0))){
const err30 = {instancePath,schemaPath:"#/$defs/McpTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err31 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/McpTool/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err32 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpTool/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.inputParameters !== undefined){
let data11 = data.inputParameters;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
const _errs59 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid20 = _errs59 === errors;
if(!valid20){
const err33 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/McpTool/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
for(const key2 in data11){
if(!(validate217(data11[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
}
}
else {
const err34 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/McpTool/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.ref !== undefined){
if(!(validate149(data.ref, instancePath+"/ref"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.call !== undefined){
if(!(validate149(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate152(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data16 = data.steps;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err35 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpTool/properties/steps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
for(const key3 in data16){
const _errs67 = errors;
if(!(validate65(key3, instancePath+"/steps"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid22 = _errs67 === errors;
if(!valid22){
const err36 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpTool/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
for(const key4 in data16){
if(!(validate155(data16[key4], instancePath+"/steps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpTool/properties/steps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.mappings !== undefined){
let data18 = data.mappings;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
if(!(validate172(data18[i1], instancePath+"/mappings/" + i1))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/McpTool/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.hints !== undefined){
if(!(validate226(data.hints, instancePath+"/hints"))){
vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors);
errors = vErrors.length;
}
}
if(data.outputParameters !== undefined){
let data21 = data.outputParameters;
if(!data21 || typeof data21 != "object"){
const err39 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/McpTool/properties/outputParameters/type",keyword:"type",params:{type: schema79.properties.outputParameters.type}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath,schemaPath:"#/$defs/McpTool/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
validate204.errors = vErrors;
return errors === 0;
}
validate204.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema84 = {"type":"object","properties":{"display":{"type":"string"},"uri":{"type":"string"},"description":{"type":"string"},"mimeType":{"$ref":"#/$defs/MimeType"},"binary":{"type":"boolean"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":["array","object"]},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["display","uri","description"],"additionalProperties":false,"allOf":[{"if":{"oneOf":[{"required":["call"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["location"],"not":{"anyOf":[{"required":["call"]},{"required":["steps"]}]}}]},"else":{"if":{"required":["location"]},"then":{"allOf":[{"dependentSchemas":{"location":{"properties":{"call":false}}}},{"dependentSchemas":{"location":{"properties":{"steps":false}}}}]},"else":{"if":{"required":["call","steps"]},"then":{"if":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"then":{"dependentSchemas":{"call":{"properties":{"steps":false}}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["location"]}]}}}}}}]};

function validate230(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate230.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
const _errs4 = errors;
let valid2 = false;
let passing0 = null;
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.location === undefined) && (missing0 = "location")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid3 = _errs7 === errors;
if(valid3){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if(errors === _errs5){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.call === undefined) && (missing1 = "call")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
}
}
var _valid1 = _errs5 === errors;
if(_valid1){
valid2 = true;
passing0 = 0;
var props0 = {};
props0.outputParameters = true;
}
const _errs9 = errors;
const _errs10 = errors;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.location === undefined) && (missing2 = "location")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid5 = _errs11 === errors;
if(valid5){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
}
if(errors === _errs9){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.steps === undefined) && (missing3 = "steps")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
}
}
var _valid1 = _errs9 === errors;
if(_valid1 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid1){
valid2 = true;
passing0 = 1;
if(props0 !== true){
props0 = props0 || {};
props0.outputParameters = true;
}
}
const _errs13 = errors;
const _errs14 = errors;
const _errs15 = errors;
const _errs16 = errors;
let valid8 = false;
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.call === undefined) && (missing4 = "call")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid2 = _errs17 === errors;
valid8 = valid8 || _valid2;
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.steps === undefined) && (missing5 = "steps")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid2 = _errs18 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs16;
if(vErrors !== null){
if(_errs16){
vErrors.length = _errs16;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs15 === errors;
if(valid7){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
if(errors === _errs13){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.location === undefined) && (missing6 = "location")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
var _valid1 = _errs13 === errors;
if(_valid1 && valid2){
valid2 = false;
passing0 = [passing0, 2];
}
else {
if(_valid1){
valid2 = true;
passing0 = 2;
}
}
}
if(!valid2){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs19 = errors;
const _errs20 = errors;
let valid9 = true;
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.location === undefined) && (missing7 = "location")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var _valid3 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid3){
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location !== undefined){
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call !== undefined){
const err13 = {instancePath:instancePath+"/call",schemaPath:"#/$defs/McpResource/allOf/0/else/then/allOf/0/dependentSchemas/location/properties/call/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var valid11 = _errs24 === errors;
if(valid11){
var props1 = {};
props1.call = true;
}
}
else {
var valid11 = true;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location !== undefined){
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps !== undefined){
const err14 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/allOf/0/else/then/allOf/1/dependentSchemas/location/properties/steps/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var valid13 = _errs26 === errors;
if(valid13){
var props2 = {};
props2.steps = true;
}
}
else {
var valid13 = true;
}
}
if(props1 !== true && props2 !== undefined){
if(props2 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props2);
}
}
var _valid3 = _errs22 === errors;
valid9 = _valid3;
ifClause0 = "then";
}
else {
const _errs27 = errors;
const _errs28 = errors;
let valid15 = true;
const _errs29 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if(((data.call === undefined) && (missing8 = "call")) || ((data.steps === undefined) && (missing8 = "steps"))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var _valid4 = _errs29 === errors;
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid4){
const _errs30 = errors;
const _errs31 = errors;
let valid16 = true;
const _errs32 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid5 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid5){
const _errs34 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call !== undefined){
const _errs35 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps !== undefined){
const err16 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/allOf/0/else/else/then/then/dependentSchemas/call/properties/steps/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid18 = _errs35 === errors;
if(valid18){
var props3 = {};
props3.steps = true;
}
}
else {
var valid18 = true;
}
}
var _valid5 = _errs34 === errors;
valid16 = _valid5;
if(valid16){
if(props3 !== true){
props3 = props3 || {};
props3.outputParameters = true;
}
}
ifClause2 = "then";
}
else {
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid5 = _errs36 === errors;
valid16 = _valid5;
if(valid16){
if(props3 !== true){
props3 = props3 || {};
props3.outputParameters = true;
}
}
ifClause2 = "else";
}
if(!valid16){
const err17 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/then/if",keyword:"if",params:{failingKeyword: ifClause2}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid4 = _errs30 === errors;
valid15 = _valid4;
ifClause1 = "then";
}
else {
const _errs38 = errors;
const _errs39 = errors;
let valid21 = true;
const _errs40 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.call === undefined) && (missing9 = "call")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid6 = _errs40 === errors;
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid6){
const _errs41 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid6 = _errs41 === errors;
valid21 = _valid6;
if(valid21){
var props4 = {};
props4.outputParameters = true;
}
ifClause3 = "then";
}
else {
const _errs43 = errors;
const _errs44 = errors;
let valid23 = true;
const _errs45 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.steps === undefined) && (missing10 = "steps")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid7 = _errs45 === errors;
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid7){
const _errs46 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
var _valid7 = _errs46 === errors;
valid23 = _valid7;
if(valid23){
var props5 = {};
props5.outputParameters = true;
}
ifClause4 = "then";
}
else {
const _errs48 = errors;
const _errs49 = errors;
let valid25 = false;
const _errs50 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call === undefined){
const err20 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/else/else/else/anyOf/0/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid8 = _errs50 === errors;
valid25 = valid25 || _valid8;
const _errs51 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err21 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/else/else/else/anyOf/1/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid8 = _errs51 === errors;
valid25 = valid25 || _valid8;
const _errs52 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location === undefined){
const err22 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/else/else/else/anyOf/2/required",keyword:"required",params:{missingProperty: "location"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid8 = _errs52 === errors;
valid25 = valid25 || _valid8;
if(!valid25){
const err23 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/else/else/else/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs49;
if(vErrors !== null){
if(_errs49){
vErrors.length = _errs49;
}
else {
vErrors = null;
}
}
}
var _valid7 = _errs48 === errors;
valid23 = _valid7;
ifClause4 = "else";
}
if(!valid23){
const err24 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause4}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid6 = _errs43 === errors;
valid21 = _valid6;
if(valid21){
if(props4 !== true && props5 !== undefined){
if(props5 === true){
props4 = true;
}
else {
props4 = props4 || {};
Object.assign(props4, props5);
}
}
}
ifClause3 = "else";
}
if(!valid21){
const err25 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause3}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid4 = _errs38 === errors;
valid15 = _valid4;
if(valid15){
if(props3 !== true && props4 !== undefined){
if(props4 === true){
props3 = true;
}
else {
props3 = props3 || {};
Object.assign(props3, props4);
}
}
}
ifClause1 = "else";
}
if(!valid15){
const err26 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/else/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid3 = _errs27 === errors;
valid9 = _valid3;
if(valid9){
if(props1 !== true && props3 !== undefined){
if(props3 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props3);
}
}
}
ifClause0 = "else";
}
if(!valid9){
const err27 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/else/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid0 = _errs19 === errors;
valid1 = _valid0;
if(valid1){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
}
if(!valid1){
const err28 = {instancePath,schemaPath:"#/$defs/McpResource/allOf/0/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.display === undefined){
const err29 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "display"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.uri === undefined){
const err30 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "uri"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.description === undefined){
const err31 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema84.properties, key0))){
const err32 = {instancePath,schemaPath:"#/$defs/McpResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err33 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/McpResource/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.uri !== undefined){
if(typeof data.uri !== "string"){
const err34 = {instancePath:instancePath+"/uri",schemaPath:"#/$defs/McpResource/properties/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err35 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpResource/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.mimeType !== undefined){
if(!(validate181(data.mimeType, instancePath+"/mimeType"))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
}
if(data.binary !== undefined){
if(typeof data.binary !== "boolean"){
const err36 = {instancePath:instancePath+"/binary",schemaPath:"#/$defs/McpResource/properties/binary/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.call !== undefined){
if(!(validate149(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate152(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data16 = data.steps;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(Object.keys(data16).length < 1){
const err37 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/properties/steps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
for(const key1 in data16){
const _errs67 = errors;
if(!(validate65(key1, instancePath+"/steps"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid27 = _errs67 === errors;
if(!valid27){
const err38 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
for(const key2 in data16){
if(!(validate155(data16[key2], instancePath+"/steps/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/properties/steps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.mappings !== undefined){
let data18 = data.mappings;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
if(!(validate172(data18[i0], instancePath+"/mappings/" + i0))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
}
else {
const err40 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/McpResource/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.outputParameters !== undefined){
let data20 = data.outputParameters;
if(!data20 || typeof data20 != "object"){
const err41 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/McpResource/properties/outputParameters/type",keyword:"type",params:{type: schema84.properties.outputParameters.type}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate165(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/$defs/McpResource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate230.errors = vErrors;
return errors === 0;
}
validate230.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema85 = {"type":"object","properties":{"display":{"type":"string"},"description":{"type":"string"},"arguments":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpPromptArgument"},"minProperties":1},"template":{"type":"array","items":{"$ref":"#/$defs/McpPromptMessage"},"minItems":1},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["display","description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["template"]},{"required":["location"]}]},{"dependentSchemas":{"template":{"properties":{"location":false}}}}]};
const schema86 = {"type":"object","properties":{"display":{"type":"string"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["description"],"additionalProperties":false};

function validate248(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate248.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.description === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "display") || (key0 === "description")) || (key0 === "required"))){
const err1 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err2 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/McpPromptArgument/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpPromptArgument/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
const err4 = {instancePath:instancePath+"/required",schemaPath:"#/$defs/McpPromptArgument/properties/required/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate248.errors = vErrors;
return errors === 0;
}
validate248.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema87 = {"type":"object","properties":{"role":{"type":"string","enum":["user","assistant"]},"content":{"type":"string"}},"required":["role","content"],"additionalProperties":false};

function validate250(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate250.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.role === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/McpPromptMessage/required",keyword:"required",params:{missingProperty: "role"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.content === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/McpPromptMessage/required",keyword:"required",params:{missingProperty: "content"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "role") || (key0 === "content"))){
const err2 = {instancePath,schemaPath:"#/$defs/McpPromptMessage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.role !== undefined){
let data0 = data.role;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/McpPromptMessage/properties/role/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((data0 === "user") || (data0 === "assistant"))){
const err4 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/McpPromptMessage/properties/role/enum",keyword:"enum",params:{allowedValues: schema87.properties.role.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.content !== undefined){
if(typeof data.content !== "string"){
const err5 = {instancePath:instancePath+"/content",schemaPath:"#/$defs/McpPromptMessage/properties/content/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/McpPromptMessage/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate250.errors = vErrors;
return errors === 0;
}
validate250.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate246(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate246.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.template === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/McpPrompt/allOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: "template"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/McpPrompt/allOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "location"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath,schemaPath:"#/$defs/McpPrompt/allOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.template !== undefined){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location !== undefined){
const err3 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/McpPrompt/allOf/1/dependentSchemas/template/properties/location/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs6 === errors;
if(valid2){
var props0 = {};
props0.location = true;
}
}
else {
var valid2 = true;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.display === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/McpPrompt/required",keyword:"required",params:{missingProperty: "display"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.description === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/McpPrompt/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "display") || (key0 === "description")) || (key0 === "arguments")) || (key0 === "template")) || (key0 === "location"))){
const err6 = {instancePath,schemaPath:"#/$defs/McpPrompt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err7 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/McpPrompt/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err8 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpPrompt/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.arguments !== undefined){
let data3 = data.arguments;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(Object.keys(data3).length < 1){
const err9 = {instancePath:instancePath+"/arguments",schemaPath:"#/$defs/McpPrompt/properties/arguments/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data3){
const _errs14 = errors;
if(!(validate76(key1, instancePath+"/arguments"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid5 = _errs14 === errors;
if(!valid5){
const err10 = {instancePath:instancePath+"/arguments",schemaPath:"#/$defs/McpPrompt/properties/arguments/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key2 in data3){
if(!(validate248(data3[key2], instancePath+"/arguments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/arguments",schemaPath:"#/$defs/McpPrompt/properties/arguments/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.template !== undefined){
let data5 = data.template;
if(Array.isArray(data5)){
if(data5.length < 1){
const err12 = {instancePath:instancePath+"/template",schemaPath:"#/$defs/McpPrompt/properties/template/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate250(data5[i0], instancePath+"/template/" + i0))){
vErrors = vErrors === null ? validate250.errors : vErrors.concat(validate250.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/template",schemaPath:"#/$defs/McpPrompt/properties/template/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate165(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/$defs/McpPrompt/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate246.errors = vErrors;
return errors === 0;
}
validate246.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate198(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate198.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.transport === undefined) && (missing0 = "transport")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.transport !== undefined){
if("stdio" !== data.transport){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port !== undefined){
const err2 = {instancePath:instancePath+"/port",schemaPath:"#/$defs/ExposesMcp/allOf/0/then/properties/port/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
if(valid1){
var props0 = {};
props0.port = true;
props0.transport = true;
}
ifClause0 = "then";
}
else {
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.port === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/ExposesMcp/allOf/0/else/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {instancePath,schemaPath:"#/$defs/ExposesMcp/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/ExposesMcp/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.namespace === undefined){
const err6 = {instancePath,schemaPath:"#/$defs/ExposesMcp/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.tools === undefined){
const err7 = {instancePath,schemaPath:"#/$defs/ExposesMcp/required",keyword:"required",params:{missingProperty: "tools"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema78.properties, key0))){
const err8 = {instancePath,schemaPath:"#/$defs/ExposesMcp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.type !== undefined){
if("mcp" !== data.type){
const err9 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ExposesMcp/properties/type/const",keyword:"const",params:{allowedValue: "mcp"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.namespace !== undefined){
if(!(validate65(data.namespace, instancePath+"/namespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposesMcp/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.transport !== undefined){
let data5 = data.transport;
if(typeof data5 !== "string"){
const err11 = {instancePath:instancePath+"/transport",schemaPath:"#/$defs/ExposesMcp/properties/transport/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!((data5 === "http") || (data5 === "stdio"))){
const err12 = {instancePath:instancePath+"/transport",schemaPath:"#/$defs/ExposesMcp/properties/transport/enum",keyword:"enum",params:{allowedValues: schema78.properties.transport.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.address !== undefined){
if(!(validate87(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate89(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
if(!(validate91(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data9 = data.tools;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(Object.keys(data9).length < 1){
const err13 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/ExposesMcp/properties/tools/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data9){
const _errs19 = errors;
if(!(validate65(key1, instancePath+"/tools"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid5 = _errs19 === errors;
if(!valid5){
const err14 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/ExposesMcp/properties/tools/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
for(const key2 in data9){
if(!(validate204(data9[key2], instancePath+"/tools/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate204.errors : vErrors.concat(validate204.errors);
errors = vErrors.length;
}
}
}
else {
const err15 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/ExposesMcp/properties/tools/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.resources !== undefined){
let data11 = data.resources;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(Object.keys(data11).length < 1){
const err16 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesMcp/properties/resources/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data11){
const _errs24 = errors;
if(!(validate76(key3, instancePath+"/resources"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid7 = _errs24 === errors;
if(!valid7){
const err17 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesMcp/properties/resources/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
for(const key4 in data11){
if(!(validate230(data11[key4], instancePath+"/resources/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesMcp/properties/resources/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.prompts !== undefined){
let data13 = data.prompts;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
const err19 = {instancePath:instancePath+"/prompts",schemaPath:"#/$defs/ExposesMcp/properties/prompts/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key5 in data13){
const _errs29 = errors;
if(!(validate76(key5, instancePath+"/prompts"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid9 = _errs29 === errors;
if(!valid9){
const err20 = {instancePath:instancePath+"/prompts",schemaPath:"#/$defs/ExposesMcp/properties/prompts/propertyNames",keyword:"propertyNames",params:{propertyName: key5}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
for(const key6 in data13){
if(!(validate246(data13[key6], instancePath+"/prompts/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate246.errors : vErrors.concat(validate246.errors);
errors = vErrors.length;
}
}
}
else {
const err21 = {instancePath:instancePath+"/prompts",schemaPath:"#/$defs/ExposesMcp/properties/prompts/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.maxBinarySize !== undefined){
if(!(validate196(data.maxBinarySize, instancePath+"/maxBinarySize"))){
vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath,schemaPath:"#/$defs/ExposesMcp/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
validate198.errors = vErrors;
return errors === 0;
}
validate198.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema88 = {"type":"object","properties":{"type":{"const":"skill"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"skills":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Skill"},"minProperties":1}},"required":["type","port","namespace","skills"],"additionalProperties":false};
const schema89 = {"type":"object","properties":{"description":{"type":"string","maxLength":1024},"license":{"type":"string"},"compatibility":{"type":"string","maxLength":500},"metadata":{"type":"object","additionalProperties":{"type":"string"}},"allowed-tools":{"type":"string","maxLength":1024},"argument-hint":{"type":"string"},"user-invocable":{"type":"boolean"},"disable-model-invocation":{"type":"boolean"},"location":{"$ref":"#/$defs/FileDirUri"},"tools":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/SkillTool"},"minProperties":1}},"required":["description"],"additionalProperties":false};
const schema90 = {"type":"object","properties":{"description":{"type":"string"},"from":{"$ref":"#/$defs/SkillToolFrom"},"instruction":{"type":"string"}},"required":["description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["from"]},{"required":["instruction"]}]},{"dependentSchemas":{"from":{"properties":{"instruction":false}}}}]};
const schema91 = {"type":"object","properties":{"sourceNamespace":{"type":"string"},"action":{"type":"string"}},"required":["sourceNamespace","action"],"additionalProperties":false};

function validate265(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate265.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.sourceNamespace === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/SkillToolFrom/required",keyword:"required",params:{missingProperty: "sourceNamespace"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.action === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/SkillToolFrom/required",keyword:"required",params:{missingProperty: "action"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "sourceNamespace") || (key0 === "action"))){
const err2 = {instancePath,schemaPath:"#/$defs/SkillToolFrom/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.sourceNamespace !== undefined){
if(typeof data.sourceNamespace !== "string"){
const err3 = {instancePath:instancePath+"/sourceNamespace",schemaPath:"#/$defs/SkillToolFrom/properties/sourceNamespace/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.action !== undefined){
if(typeof data.action !== "string"){
const err4 = {instancePath:instancePath+"/action",schemaPath:"#/$defs/SkillToolFrom/properties/action/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/SkillToolFrom/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate265.errors = vErrors;
return errors === 0;
}
validate265.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate264(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate264.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = false;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/SkillTool/allOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: "from"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid1 = valid1 || _valid0;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.instruction === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/SkillTool/allOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "instruction"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err2 = {instancePath,schemaPath:"#/$defs/SkillTool/allOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from !== undefined){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.instruction !== undefined){
const err3 = {instancePath:instancePath+"/instruction",schemaPath:"#/$defs/SkillTool/allOf/1/dependentSchemas/from/properties/instruction/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid2 = _errs6 === errors;
if(valid2){
var props0 = {};
props0.instruction = true;
}
}
else {
var valid2 = true;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.description === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/SkillTool/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "description") || (key0 === "from")) || (key0 === "instruction"))){
const err5 = {instancePath,schemaPath:"#/$defs/SkillTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/SkillTool/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.from !== undefined){
if(!(validate265(data.from, instancePath+"/from"))){
vErrors = vErrors === null ? validate265.errors : vErrors.concat(validate265.errors);
errors = vErrors.length;
}
}
if(data.instruction !== undefined){
if(typeof data.instruction !== "string"){
const err7 = {instancePath:instancePath+"/instruction",schemaPath:"#/$defs/SkillTool/properties/instruction/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/SkillTool/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate264.errors = vErrors;
return errors === 0;
}
validate264.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate261(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate261.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.description === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Skill/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema89.properties, key0))){
const err1 = {instancePath,schemaPath:"#/$defs/Skill/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.description !== undefined){
let data0 = data.description;
if(typeof data0 === "string"){
if(func2(data0) > 1024){
const err2 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Skill/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Skill/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err4 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/Skill/properties/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.compatibility !== undefined){
let data2 = data.compatibility;
if(typeof data2 === "string"){
if(func2(data2) > 500){
const err5 = {instancePath:instancePath+"/compatibility",schemaPath:"#/$defs/Skill/properties/compatibility/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/compatibility",schemaPath:"#/$defs/Skill/properties/compatibility/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(typeof data3[key1] !== "string"){
const err7 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Skill/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/$defs/Skill/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["allowed-tools"] !== undefined){
let data5 = data["allowed-tools"];
if(typeof data5 === "string"){
if(func2(data5) > 1024){
const err9 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/$defs/Skill/properties/allowed-tools/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/$defs/Skill/properties/allowed-tools/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data["argument-hint"] !== undefined){
if(typeof data["argument-hint"] !== "string"){
const err11 = {instancePath:instancePath+"/argument-hint",schemaPath:"#/$defs/Skill/properties/argument-hint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data["user-invocable"] !== undefined){
if(typeof data["user-invocable"] !== "boolean"){
const err12 = {instancePath:instancePath+"/user-invocable",schemaPath:"#/$defs/Skill/properties/user-invocable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["disable-model-invocation"] !== undefined){
if(typeof data["disable-model-invocation"] !== "boolean"){
const err13 = {instancePath:instancePath+"/disable-model-invocation",schemaPath:"#/$defs/Skill/properties/disable-model-invocation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate165(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data10 = data.tools;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length < 1){
const err14 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/Skill/properties/tools/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key2 in data10){
const _errs24 = errors;
if(!(validate65(key2, instancePath+"/tools"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid2 = _errs24 === errors;
if(!valid2){
const err15 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/Skill/properties/tools/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
for(const key3 in data10){
if(!(validate264(data10[key3], instancePath+"/tools/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/Skill/properties/tools/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/$defs/Skill/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate261.errors = vErrors;
return errors === 0;
}
validate261.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate255(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate255.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ExposesSkill/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.port === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ExposesSkill/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.namespace === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ExposesSkill/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.skills === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/ExposesSkill/required",keyword:"required",params:{missingProperty: "skills"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "type") || (key0 === "namespace")) || (key0 === "description")) || (key0 === "address")) || (key0 === "port")) || (key0 === "authentication")) || (key0 === "skills"))){
const err4 = {instancePath,schemaPath:"#/$defs/ExposesSkill/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
if("skill" !== data.type){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ExposesSkill/properties/type/const",keyword:"const",params:{allowedValue: "skill"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespace !== undefined){
if(!(validate65(data.namespace, instancePath+"/namespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposesSkill/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.address !== undefined){
if(!(validate87(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate89(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
if(!(validate91(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.skills !== undefined){
let data6 = data.skills;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err7 = {instancePath:instancePath+"/skills",schemaPath:"#/$defs/ExposesSkill/properties/skills/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data6){
const _errs11 = errors;
if(!(validate65(key1, instancePath+"/skills"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
if(!valid1){
const err8 = {instancePath:instancePath+"/skills",schemaPath:"#/$defs/ExposesSkill/properties/skills/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
for(const key2 in data6){
if(!(validate261(data6[key2], instancePath+"/skills/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate261.errors : vErrors.concat(validate261.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/skills",schemaPath:"#/$defs/ExposesSkill/properties/skills/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/$defs/ExposesSkill/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate255.errors = vErrors;
return errors === 0;
}
validate255.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = {"type":"object","properties":{"type":{"const":"control"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"management":{"$ref":"#/$defs/Management"},"observability":{"$ref":"#/$defs/Observability"}},"required":["type","port"],"additionalProperties":false};
const schema93 = {"type":"object","properties":{"health":{"type":"boolean"},"info":{"type":"boolean"},"reload":{"type":"boolean"},"validate":{"type":"boolean"},"logs":{"type":["boolean","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/LogsEndpoint"}},"scripting":{"$ref":"#/$defs/Scripting"}},"additionalProperties":false};
const schema94 = {"type":"object","properties":{"level-control":{"type":"boolean"},"stream":{"type":"boolean"},"max-subscribers":{"type":"integer","minimum":1,"maximum":20}},"additionalProperties":false};

function validate274(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate274.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "level-control") || (key0 === "stream")) || (key0 === "max-subscribers"))){
const err0 = {instancePath,schemaPath:"#/$defs/LogsEndpoint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data["level-control"] !== undefined){
if(typeof data["level-control"] !== "boolean"){
const err1 = {instancePath:instancePath+"/level-control",schemaPath:"#/$defs/LogsEndpoint/properties/level-control/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.stream !== undefined){
if(typeof data.stream !== "boolean"){
const err2 = {instancePath:instancePath+"/stream",schemaPath:"#/$defs/LogsEndpoint/properties/stream/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data["max-subscribers"] !== undefined){
let data2 = data["max-subscribers"];
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/max-subscribers",schemaPath:"#/$defs/LogsEndpoint/properties/max-subscribers/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 20 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/max-subscribers",schemaPath:"#/$defs/LogsEndpoint/properties/max-subscribers/maximum",keyword:"maximum",params:{comparison: "<=", limit: 20}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/max-subscribers",schemaPath:"#/$defs/LogsEndpoint/properties/max-subscribers/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/LogsEndpoint/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate274.errors = vErrors;
return errors === 0;
}
validate274.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema95 = {"type":"object","properties":{"enabled":{"type":"boolean"},"defaultLocation":{"$ref":"#/$defs/FileDirUri"},"defaultLanguage":{"$ref":"#/$defs/ScriptLanguage"},"allowedLanguages":{"type":"array","items":{"$ref":"#/$defs/ScriptLanguage"}},"timeout":{"type":"integer","minimum":1},"statementLimit":{"type":"integer","minimum":1}},"additionalProperties":false};

function validate276(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate276.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "enabled") || (key0 === "defaultLocation")) || (key0 === "defaultLanguage")) || (key0 === "allowedLanguages")) || (key0 === "timeout")) || (key0 === "statementLimit"))){
const err0 = {instancePath,schemaPath:"#/$defs/Scripting/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/$defs/Scripting/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.defaultLocation !== undefined){
if(!(validate165(data.defaultLocation, instancePath+"/defaultLocation"))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
}
if(data.defaultLanguage !== undefined){
if(!(validate163(data.defaultLanguage, instancePath+"/defaultLanguage"))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
if(data.allowedLanguages !== undefined){
let data3 = data.allowedLanguages;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(!(validate163(data3[i0], instancePath+"/allowedLanguages/" + i0))){
vErrors = vErrors === null ? validate163.errors : vErrors.concat(validate163.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/allowedLanguages",schemaPath:"#/$defs/Scripting/properties/allowedLanguages/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.timeout !== undefined){
let data5 = data.timeout;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err3 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/Scripting/properties/timeout/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 < 1 || isNaN(data5)){
const err4 = {instancePath:instancePath+"/timeout",schemaPath:"#/$defs/Scripting/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.statementLimit !== undefined){
let data6 = data.statementLimit;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err5 = {instancePath:instancePath+"/statementLimit",schemaPath:"#/$defs/Scripting/properties/statementLimit/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err6 = {instancePath:instancePath+"/statementLimit",schemaPath:"#/$defs/Scripting/properties/statementLimit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/$defs/Scripting/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate276.errors = vErrors;
return errors === 0;
}
validate276.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate273(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate273.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "health") || (key0 === "info")) || (key0 === "reload")) || (key0 === "validate")) || (key0 === "logs")) || (key0 === "scripting"))){
const err0 = {instancePath,schemaPath:"#/$defs/Management/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.health !== undefined){
if(typeof data.health !== "boolean"){
const err1 = {instancePath:instancePath+"/health",schemaPath:"#/$defs/Management/properties/health/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.info !== undefined){
if(typeof data.info !== "boolean"){
const err2 = {instancePath:instancePath+"/info",schemaPath:"#/$defs/Management/properties/info/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.reload !== undefined){
if(typeof data.reload !== "boolean"){
const err3 = {instancePath:instancePath+"/reload",schemaPath:"#/$defs/Management/properties/reload/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.validate !== undefined){
if(typeof data.validate !== "boolean"){
const err4 = {instancePath:instancePath+"/validate",schemaPath:"#/$defs/Management/properties/validate/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.logs !== undefined){
let data4 = data.logs;
if((typeof data4 !== "boolean") && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err5 = {instancePath:instancePath+"/logs",schemaPath:"#/$defs/Management/properties/logs/type",keyword:"type",params:{type: schema93.properties.logs.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs12 = errors;
let valid1 = true;
const _errs13 = errors;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs15 = errors;
if(!(validate274(data4, instancePath+"/logs"))){
vErrors = vErrors === null ? validate274.errors : vErrors.concat(validate274.errors);
errors = vErrors.length;
}
var _valid0 = _errs15 === errors;
valid1 = _valid0;
}
if(!valid1){
const err7 = {instancePath:instancePath+"/logs",schemaPath:"#/$defs/Management/properties/logs/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.scripting !== undefined){
if(!(validate276(data.scripting, instancePath+"/scripting"))){
vErrors = vErrors === null ? validate276.errors : vErrors.concat(validate276.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/Management/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate273.errors = vErrors;
return errors === 0;
}
validate273.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema96 = {"type":"object","properties":{"enabled":{"type":"boolean"},"metrics":{"$ref":"#/$defs/ObservedMetrics"},"traces":{"$ref":"#/$defs/ObservedTraces"},"exporters":{"$ref":"#/$defs/Exporters"}},"additionalProperties":false};
const schema97 = {"type":"object","properties":{"local":{"$ref":"#/$defs/LocalMetrics"}},"additionalProperties":false};
const schema98 = {"type":"object","properties":{"enabled":{"type":"boolean"}},"additionalProperties":false};

function validate284(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate284.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "enabled")){
const err0 = {instancePath,schemaPath:"#/$defs/LocalMetrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/$defs/LocalMetrics/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/LocalMetrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate284.errors = vErrors;
return errors === 0;
}
validate284.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate283(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate283.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "local")){
const err0 = {instancePath,schemaPath:"#/$defs/ObservedMetrics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.local !== undefined){
if(!(validate284(data.local, instancePath+"/local"))){
vErrors = vErrors === null ? validate284.errors : vErrors.concat(validate284.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/ObservedMetrics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate283.errors = vErrors;
return errors === 0;
}
validate283.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema99 = {"type":"object","properties":{"sampling":{"type":"number","minimum":0,"maximum":1},"propagation":{"type":"string","enum":["w3c","b3"]},"local":{"$ref":"#/$defs/LocalTraces"}},"additionalProperties":false};
const schema100 = {"type":"object","properties":{"enabled":{"type":"boolean"},"buffer-size":{"type":"integer","minimum":10,"maximum":10000}},"additionalProperties":false};

function validate288(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate288.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "enabled") || (key0 === "buffer-size"))){
const err0 = {instancePath,schemaPath:"#/$defs/LocalTraces/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/$defs/LocalTraces/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data["buffer-size"] !== undefined){
let data1 = data["buffer-size"];
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err2 = {instancePath:instancePath+"/buffer-size",schemaPath:"#/$defs/LocalTraces/properties/buffer-size/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 10000 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/buffer-size",schemaPath:"#/$defs/LocalTraces/properties/buffer-size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data1 < 10 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/buffer-size",schemaPath:"#/$defs/LocalTraces/properties/buffer-size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 10}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/LocalTraces/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate288.errors = vErrors;
return errors === 0;
}
validate288.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate287(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate287.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "sampling") || (key0 === "propagation")) || (key0 === "local"))){
const err0 = {instancePath,schemaPath:"#/$defs/ObservedTraces/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.sampling !== undefined){
let data0 = data.sampling;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 1 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/sampling",schemaPath:"#/$defs/ObservedTraces/properties/sampling/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/sampling",schemaPath:"#/$defs/ObservedTraces/properties/sampling/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/sampling",schemaPath:"#/$defs/ObservedTraces/properties/sampling/type",keyword:"type",params:{type: "number"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.propagation !== undefined){
let data1 = data.propagation;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/propagation",schemaPath:"#/$defs/ObservedTraces/properties/propagation/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "w3c") || (data1 === "b3"))){
const err5 = {instancePath:instancePath+"/propagation",schemaPath:"#/$defs/ObservedTraces/properties/propagation/enum",keyword:"enum",params:{allowedValues: schema99.properties.propagation.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.local !== undefined){
if(!(validate288(data.local, instancePath+"/local"))){
vErrors = vErrors === null ? validate288.errors : vErrors.concat(validate288.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/ObservedTraces/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate287.errors = vErrors;
return errors === 0;
}
validate287.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema101 = {"type":"object","properties":{"otlp":{"$ref":"#/$defs/OtlpExporter"}},"additionalProperties":false};
const schema102 = {"type":"object","properties":{"endpoint":{"type":"string"}},"required":["endpoint"],"additionalProperties":false};

function validate292(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate292.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.endpoint === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/OtlpExporter/required",keyword:"required",params:{missingProperty: "endpoint"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "endpoint")){
const err1 = {instancePath,schemaPath:"#/$defs/OtlpExporter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.endpoint !== undefined){
if(typeof data.endpoint !== "string"){
const err2 = {instancePath:instancePath+"/endpoint",schemaPath:"#/$defs/OtlpExporter/properties/endpoint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/OtlpExporter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate292.errors = vErrors;
return errors === 0;
}
validate292.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate291(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate291.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "otlp")){
const err0 = {instancePath,schemaPath:"#/$defs/Exporters/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.otlp !== undefined){
if(!(validate292(data.otlp, instancePath+"/otlp"))){
vErrors = vErrors === null ? validate292.errors : vErrors.concat(validate292.errors);
errors = vErrors.length;
}
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Exporters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate291.errors = vErrors;
return errors === 0;
}
validate291.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate282(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate282.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "enabled") || (key0 === "metrics")) || (key0 === "traces")) || (key0 === "exporters"))){
const err0 = {instancePath,schemaPath:"#/$defs/Observability/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err1 = {instancePath:instancePath+"/enabled",schemaPath:"#/$defs/Observability/properties/enabled/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.metrics !== undefined){
if(!(validate283(data.metrics, instancePath+"/metrics"))){
vErrors = vErrors === null ? validate283.errors : vErrors.concat(validate283.errors);
errors = vErrors.length;
}
}
if(data.traces !== undefined){
if(!(validate287(data.traces, instancePath+"/traces"))){
vErrors = vErrors === null ? validate287.errors : vErrors.concat(validate287.errors);
errors = vErrors.length;
}
}
if(data.exporters !== undefined){
if(!(validate291(data.exporters, instancePath+"/exporters"))){
vErrors = vErrors === null ? validate291.errors : vErrors.concat(validate291.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/Observability/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate282.errors = vErrors;
return errors === 0;
}
validate282.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate269(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate269.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ExposesControl/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.port === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ExposesControl/required",keyword:"required",params:{missingProperty: "port"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "address")) || (key0 === "port")) || (key0 === "authentication")) || (key0 === "management")) || (key0 === "observability"))){
const err2 = {instancePath,schemaPath:"#/$defs/ExposesControl/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("control" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ExposesControl/properties/type/const",keyword:"const",params:{allowedValue: "control"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.address !== undefined){
if(!(validate87(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate89(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
if(!(validate91(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.management !== undefined){
if(!(validate273(data.management, instancePath+"/management"))){
vErrors = vErrors === null ? validate273.errors : vErrors.concat(validate273.errors);
errors = vErrors.length;
}
}
if(data.observability !== undefined){
if(!(validate282(data.observability, instancePath+"/observability"))){
vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/ExposesControl/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate269.errors = vErrors;
return errors === 0;
}
validate269.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate84(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Exposes/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "rest"){
if(!(validate85(data, instancePath))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "mcp"){
if(!(validate198(data, instancePath))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "skill"){
if(!(validate255(data, instancePath))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "control"){
if(!(validate269(data, instancePath))){
vErrors = vErrors === null ? validate269.errors : vErrors.concat(validate269.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/Exposes/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/Exposes/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/Exposes/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate84.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate84.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema103 = {"type":"object","properties":{"type":{"type":"string","const":"http"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"baseUri":{"$ref":"#/$defs/BaseUri"},"description":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedInputParameter"}},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ConsumedHttpResource"},"minProperties":1},"tunnel":{"$ref":"#/$defs/Tunnel"}},"required":["type","namespace","baseUri"],"additionalProperties":false};
const schema104 = {"type":"string","pattern":"^https?://[^/]+(/[^{]*)?$"};
const pattern16 = new RegExp("^https?://[^/]+(/[^{]*)?$", "u");

function validate304(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate304.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern16.test(data)){
const err0 = {instancePath,schemaPath:"#/$defs/BaseUri/pattern",keyword:"pattern",params:{pattern: "^https?://[^/]+(/[^{]*)?$"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/BaseUri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate304.errors = vErrors;
return errors === 0;
}
validate304.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema105 = {"type":"object","properties":{"in":{"type":"string","enum":["query","header","path","cookie","body","environment"]},"value":{"type":"string"}},"required":["in"],"additionalProperties":false};

function validate307(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate307.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.in === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/required",keyword:"required",params:{missingProperty: "in"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "in") || (key0 === "value"))){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.in !== undefined){
let data0 = data.in;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ConsumedInputParameter/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((((((data0 === "query") || (data0 === "header")) || (data0 === "path")) || (data0 === "cookie")) || (data0 === "body")) || (data0 === "environment"))){
const err3 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ConsumedInputParameter/properties/in/enum",keyword:"enum",params:{allowedValues: schema105.properties.in.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ConsumedInputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate307.errors = vErrors;
return errors === 0;
}
validate307.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema106 = {"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedInputParameter"}},"operations":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/ConsumedHttpOperation"},"minProperties":1}},"required":["path","operations"],"additionalProperties":false};
const schema107 = {"type":"object","properties":{"display":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedInputParameter"}},"outputRawFormat":{"$ref":"#/$defs/OutputRawFormat"},"outputSchema":{"type":"string"},"outputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/ConsumedOutputParameter"}},"body":{"$ref":"#/$defs/RequestBody"},"outputMediaType":{"type":"string"},"maxBinarySize":{"$ref":"#/$defs/BinarySize"}},"required":["method"],"additionalProperties":false};
const schema108 = {"type":"string","enum":["json","xml","avro","protobuf","csv","tsv","psv","yaml","html","markdown","binary"]};

function validate321(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate321.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/OutputRawFormat/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((((((((data === "json") || (data === "xml")) || (data === "avro")) || (data === "protobuf")) || (data === "csv")) || (data === "tsv")) || (data === "psv")) || (data === "yaml")) || (data === "html")) || (data === "markdown")) || (data === "binary"))){
const err1 = {instancePath,schemaPath:"#/$defs/OutputRawFormat/enum",keyword:"enum",params:{allowedValues: schema108.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate321.errors = vErrors;
return errors === 0;
}
validate321.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema109 = {"type":"object","properties":{"type":{"$ref":"#/$defs/OutputType"},"value":{"type":"string"}},"required":["type","value"],"additionalProperties":false};
const schema110 = {"type":"string","enum":["string","number","boolean","object","array"]};

function validate325(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate325.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/OutputType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(((((data === "string") || (data === "number")) || (data === "boolean")) || (data === "object")) || (data === "array"))){
const err1 = {instancePath,schemaPath:"#/$defs/OutputType/enum",keyword:"enum",params:{allowedValues: schema110.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate325.errors = vErrors;
return errors === 0;
}
validate325.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate324(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate324.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if(!(validate325(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate325.errors : vErrors.concat(validate325.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err3 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ConsumedOutputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate324.errors = vErrors;
return errors === 0;
}
validate324.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema111 = {"type":["string","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/StructuredBody"}};
const schema112 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/JsonBody"},{"$ref":"#/$defs/TextBody"},{"$ref":"#/$defs/FormBody"},{"$ref":"#/$defs/MultipartBody"}]};
const schema113 = {"type":"object","properties":{"type":{"const":"json"},"data":{"type":["string","object","array"]}},"required":["type","data"],"additionalProperties":false};

function validate330(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate330.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/JsonBody/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/JsonBody/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/$defs/JsonBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("json" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/JsonBody/properties/type/const",keyword:"const",params:{allowedValue: "json"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.data !== undefined){
let data1 = data.data;
if((!data1 || typeof data1 != "object") && (typeof data1 !== "string")){
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/$defs/JsonBody/properties/data/type",keyword:"type",params:{type: schema113.properties.data.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/JsonBody/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate330.errors = vErrors;
return errors === 0;
}
validate330.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema114 = {"type":"object","properties":{"type":{"enum":["text","xml","sparql"]},"data":{"type":"string"}},"required":["type","data"],"additionalProperties":false};

function validate331(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate331.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/TextBody/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/TextBody/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/$defs/TextBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(!(((data0 === "text") || (data0 === "xml")) || (data0 === "sparql"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/TextBody/properties/type/enum",keyword:"enum",params:{allowedValues: schema114.properties.type.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.data !== undefined){
if(typeof data.data !== "string"){
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/$defs/TextBody/properties/data/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/TextBody/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate331.errors = vErrors;
return errors === 0;
}
validate331.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema115 = {"type":"object","properties":{"type":{"const":"formUrlEncoded"},"data":{"type":["string","object"],"additionalProperties":{"type":"string"}}},"required":["type","data"],"additionalProperties":false};

function validate332(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate332.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/FormBody/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/FormBody/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/$defs/FormBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("formUrlEncoded" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/FormBody/properties/type/const",keyword:"const",params:{allowedValue: "formUrlEncoded"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.data !== undefined){
let data1 = data.data;
if((typeof data1 !== "string") && (!(data1 && typeof data1 == "object" && !Array.isArray(data1)))){
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/$defs/FormBody/properties/data/type",keyword:"type",params:{type: schema115.properties.data.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(typeof data1[key1] !== "string"){
const err5 = {instancePath:instancePath+"/data/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/FormBody/properties/data/additionalProperties/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/$defs/FormBody/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate332.errors = vErrors;
return errors === 0;
}
validate332.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema116 = {"type":"object","properties":{"type":{"const":"multipartForm"},"data":{"type":"array","items":{"$ref":"#/$defs/MultipartPart"}}},"required":["type","data"],"additionalProperties":false};
const schema117 = {"type":"object","properties":{"name":{"type":"string"},"value":{"type":"string"},"filename":{"type":"string"},"contentType":{"type":"string"}},"required":["name","value"],"additionalProperties":false};

function validate334(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate334.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MultipartPart/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MultipartPart/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "value")) || (key0 === "filename")) || (key0 === "contentType"))){
const err2 = {instancePath,schemaPath:"#/$defs/MultipartPart/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/$defs/MultipartPart/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/MultipartPart/properties/value/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.filename !== undefined){
if(typeof data.filename !== "string"){
const err5 = {instancePath:instancePath+"/filename",schemaPath:"#/$defs/MultipartPart/properties/filename/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.contentType !== undefined){
if(typeof data.contentType !== "string"){
const err6 = {instancePath:instancePath+"/contentType",schemaPath:"#/$defs/MultipartPart/properties/contentType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/$defs/MultipartPart/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate334.errors = vErrors;
return errors === 0;
}
validate334.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate333(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate333.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MultipartBody/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MultipartBody/required",keyword:"required",params:{missingProperty: "data"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "type") || (key0 === "data"))){
const err2 = {instancePath,schemaPath:"#/$defs/MultipartBody/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.type !== undefined){
if("multipartForm" !== data.type){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MultipartBody/properties/type/const",keyword:"const",params:{allowedValue: "multipartForm"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.data !== undefined){
let data1 = data.data;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(!(validate334(data1[i0], instancePath+"/data/" + i0))){
vErrors = vErrors === null ? validate334.errors : vErrors.concat(validate334.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/$defs/MultipartBody/properties/data/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/MultipartBody/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate333.errors = vErrors;
return errors === 0;
}
validate333.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate329(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate329.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/StructuredBody/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const tag0 = data.type;
if(typeof tag0 == "string"){
if(tag0 === "json"){
if(!(validate330(data, instancePath))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "text"){
if(!(validate331(data, instancePath))){
vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "xml"){
if(!(validate331(data, instancePath))){
vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sparql"){
if(!(validate331(data, instancePath))){
vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "formUrlEncoded"){
if(!(validate332(data, instancePath))){
vErrors = vErrors === null ? validate332.errors : vErrors.concat(validate332.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "multipartForm"){
if(!(validate333(data, instancePath))){
vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else {
const err1 = {instancePath,schemaPath:"#/$defs/StructuredBody/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/$defs/StructuredBody/discriminator",keyword:"discriminator",params:{error: "tag", tag: "type", tagValue: tag0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath,schemaPath:"#/$defs/StructuredBody/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate329.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate329.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate328(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate328.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/$defs/RequestBody/type",keyword:"type",params:{type: schema111.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs4 = errors;
if(!(validate329(data, instancePath))){
vErrors = vErrors === null ? validate329.errors : vErrors.concat(validate329.errors);
errors = vErrors.length;
}
else {
var props0 = validate329.evaluated.props;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/$defs/RequestBody/if",keyword:"if",params:{failingKeyword: "then"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate328.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate328.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate316(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate316.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.method === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema107.properties, key0))){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err2 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/ConsumedHttpOperation/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ConsumedHttpOperation/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.method !== undefined){
if(!(validate145(data.method, instancePath+"/method"))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
}
if(data.inputParameters !== undefined){
let data4 = data.inputParameters;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs10 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
const err4 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumedHttpOperation/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
for(const key2 in data4){
if(!(validate307(data4[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumedHttpOperation/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.outputRawFormat !== undefined){
if(!(validate321(data.outputRawFormat, instancePath+"/outputRawFormat"))){
vErrors = vErrors === null ? validate321.errors : vErrors.concat(validate321.errors);
errors = vErrors.length;
}
}
if(data.outputSchema !== undefined){
if(typeof data.outputSchema !== "string"){
const err6 = {instancePath:instancePath+"/outputSchema",schemaPath:"#/$defs/ConsumedHttpOperation/properties/outputSchema/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.outputParameters !== undefined){
let data8 = data.outputParameters;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key3 in data8){
const _errs18 = errors;
if(!(validate76(key3, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
if(!valid3){
const err7 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/ConsumedHttpOperation/properties/outputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key4 in data8){
if(!(validate324(data8[key4], instancePath+"/outputParameters/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/ConsumedHttpOperation/properties/outputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate328(data.body, instancePath+"/body"))){
vErrors = vErrors === null ? validate328.errors : vErrors.concat(validate328.errors);
errors = vErrors.length;
}
}
if(data.outputMediaType !== undefined){
if(typeof data.outputMediaType !== "string"){
const err9 = {instancePath:instancePath+"/outputMediaType",schemaPath:"#/$defs/ConsumedHttpOperation/properties/outputMediaType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.maxBinarySize !== undefined){
if(!(validate196(data.maxBinarySize, instancePath+"/maxBinarySize"))){
vErrors = vErrors === null ? validate196.errors : vErrors.concat(validate196.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate316.errors = vErrors;
return errors === 0;
}
validate316.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate311(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate311.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.operations === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/required",keyword:"required",params:{missingProperty: "operations"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "display") || (key0 === "tags")) || (key0 === "description")) || (key0 === "path")) || (key0 === "inputParameters")) || (key0 === "operations"))){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err3 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/ConsumedHttpResource/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ConsumedHttpResource/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err5 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/ConsumedHttpResource/properties/path/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.inputParameters !== undefined){
let data4 = data.inputParameters;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs11 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
if(!valid1){
const err6 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumedHttpResource/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
for(const key2 in data4){
if(!(validate307(data4[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumedHttpResource/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.operations !== undefined){
let data6 = data.operations;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length < 1){
const err8 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ConsumedHttpResource/properties/operations/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key3 in data6){
const _errs16 = errors;
if(!(validate65(key3, instancePath+"/operations"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
const err9 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ConsumedHttpResource/properties/operations/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
for(const key4 in data6){
if(!(validate316(data6[key4], instancePath+"/operations/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate316.errors : vErrors.concat(validate316.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ConsumedHttpResource/properties/operations/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate311.errors = vErrors;
return errors === 0;
}
validate311.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema118 = {"type":"object","properties":{"type":{"type":"string","const":"ziti"},"service":{"type":"string"},"identity":{"type":"string"},"fallback":{"type":"string","enum":["fail","direct"]}},"required":["type","service","identity"],"additionalProperties":false};

function validate347(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate347.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Tunnel/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.service === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Tunnel/required",keyword:"required",params:{missingProperty: "service"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.identity === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/Tunnel/required",keyword:"required",params:{missingProperty: "identity"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "service")) || (key0 === "identity")) || (key0 === "fallback"))){
const err3 = {instancePath,schemaPath:"#/$defs/Tunnel/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/Tunnel/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("ziti" !== data0){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/Tunnel/properties/type/const",keyword:"const",params:{allowedValue: "ziti"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.service !== undefined){
if(typeof data.service !== "string"){
const err6 = {instancePath:instancePath+"/service",schemaPath:"#/$defs/Tunnel/properties/service/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.identity !== undefined){
if(typeof data.identity !== "string"){
const err7 = {instancePath:instancePath+"/identity",schemaPath:"#/$defs/Tunnel/properties/identity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.fallback !== undefined){
let data3 = data.fallback;
if(typeof data3 !== "string"){
const err8 = {instancePath:instancePath+"/fallback",schemaPath:"#/$defs/Tunnel/properties/fallback/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!((data3 === "fail") || (data3 === "direct"))){
const err9 = {instancePath:instancePath+"/fallback",schemaPath:"#/$defs/Tunnel/properties/fallback/enum",keyword:"enum",params:{allowedValues: schema118.properties.fallback.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/$defs/Tunnel/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate347.errors = vErrors;
return errors === 0;
}
validate347.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate302(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate302.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumesHttp/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.namespace === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumesHttp/required",keyword:"required",params:{missingProperty: "namespace"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.baseUri === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumesHttp/required",keyword:"required",params:{missingProperty: "baseUri"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "type") || (key0 === "namespace")) || (key0 === "baseUri")) || (key0 === "description")) || (key0 === "inputParameters")) || (key0 === "authentication")) || (key0 === "resources")) || (key0 === "tunnel"))){
const err3 = {instancePath,schemaPath:"#/$defs/ConsumesHttp/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ConsumesHttp/properties/type/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if("http" !== data0){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/ConsumesHttp/properties/type/const",keyword:"const",params:{allowedValue: "http"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespace !== undefined){
if(!(validate65(data.namespace, instancePath+"/namespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.baseUri !== undefined){
if(!(validate304(data.baseUri, instancePath+"/baseUri"))){
vErrors = vErrors === null ? validate304.errors : vErrors.concat(validate304.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ConsumesHttp/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.inputParameters !== undefined){
let data4 = data.inputParameters;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs10 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
if(!valid1){
const err7 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumesHttp/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
for(const key2 in data4){
if(!(validate307(data4[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumesHttp/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.authentication !== undefined){
if(!(validate91(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
}
if(data.resources !== undefined){
let data7 = data.resources;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length < 1){
const err9 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ConsumesHttp/properties/resources/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key3 in data7){
const _errs16 = errors;
if(!(validate65(key3, instancePath+"/resources"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
if(!valid3){
const err10 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ConsumesHttp/properties/resources/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key4 in data7){
if(!(validate311(data7[key4], instancePath+"/resources/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate311.errors : vErrors.concat(validate311.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ConsumesHttp/properties/resources/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.tunnel !== undefined){
if(!(validate347(data.tunnel, instancePath+"/tunnel"))){
vErrors = vErrors === null ? validate347.errors : vErrors.concat(validate347.errors);
errors = vErrors.length;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/$defs/ConsumesHttp/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate302.errors = vErrors;
return errors === 0;
}
validate302.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema119 = {"type":"object","properties":{"display":{"type":"string"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"flows":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Flow"},"minProperties":1}},"required":["display","flows"],"additionalProperties":false};
const schema120 = {"type":"object","properties":{"tags":{"$ref":"#/$defs/Tags"},"description":{"type":"string"},"semantics":{"$ref":"#/$defs/Semantics"},"inputParameters":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierExtended"},"additionalProperties":{"$ref":"#/$defs/McpToolInputParameter"}},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"object","propertyNames":{"$ref":"#/$defs/IdentifierKebab"},"additionalProperties":{"$ref":"#/$defs/Step"},"minProperties":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":["array","object"]},"outputMediaType":{"type":"string"}},"required":["description"],"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"required":["call"],"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["outputParameters"],"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}]},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"if":{"required":["outputParameters"]},"then":{"if":{"properties":{"outputParameters":{"type":"array","contains":{"anyOf":[{"required":["mapping"]},{"required":["properties"]},{"required":["items"]}]}}}},"then":{"anyOf":[{"required":["call"]},{"required":["steps"]}]},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MockOutputParameters"}}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["outputParameters"]}]}}}}}]};
const schema121 = {"type":"object","properties":{"safe":{"type":"boolean"},"idempotent":{"type":"boolean"},"cacheable":{"type":"boolean"}},"additionalProperties":false};

function validate362(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate362.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "safe") || (key0 === "idempotent")) || (key0 === "cacheable"))){
const err0 = {instancePath,schemaPath:"#/$defs/Semantics/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.safe !== undefined){
if(typeof data.safe !== "boolean"){
const err1 = {instancePath:instancePath+"/safe",schemaPath:"#/$defs/Semantics/properties/safe/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.idempotent !== undefined){
if(typeof data.idempotent !== "boolean"){
const err2 = {instancePath:instancePath+"/idempotent",schemaPath:"#/$defs/Semantics/properties/idempotent/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.cacheable !== undefined){
if(typeof data.cacheable !== "boolean"){
const err3 = {instancePath:instancePath+"/cacheable",schemaPath:"#/$defs/Semantics/properties/cacheable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"#/$defs/Semantics/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate362.errors = vErrors;
return errors === 0;
}
validate362.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate354(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate354.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
const _errs4 = errors;
let valid2 = false;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.call === undefined) && (missing0 = "call")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
}
var _valid1 = _errs5 === errors;
valid2 = valid2 || _valid1;
if(_valid1){
var props0 = {};
props0.outputParameters = true;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.steps === undefined) && (missing1 = "steps")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
}
var _valid1 = _errs7 === errors;
valid2 = valid2 || _valid1;
if(_valid1){
if(props0 !== true){
props0 = props0 || {};
props0.outputParameters = true;
}
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.outputParameters === undefined) && (missing2 = "outputParameters")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
if(data.outputParameters !== undefined){
if(!(validate207(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
errors = vErrors.length;
}
}
}
}
var _valid1 = _errs9 === errors;
valid2 = valid2 || _valid1;
if(_valid1){
if(props0 !== true){
props0 = props0 || {};
props0.outputParameters = true;
}
}
if(!valid2){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs11 = errors;
const _errs12 = errors;
let valid6 = true;
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.call === undefined) && (missing3 = "call")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid2 = _errs13 === errors;
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid2){
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate113(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs14 === errors;
valid6 = _valid2;
if(valid6){
var props1 = {};
props1.outputParameters = true;
}
ifClause0 = "then";
}
else {
const _errs16 = errors;
const _errs17 = errors;
let valid8 = true;
const _errs18 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.steps === undefined) && (missing4 = "steps")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid3 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid3){
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate129(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
}
}
var _valid3 = _errs19 === errors;
valid8 = _valid3;
if(valid8){
var props2 = {};
props2.outputParameters = true;
}
ifClause1 = "then";
}
else {
const _errs21 = errors;
const _errs22 = errors;
let valid10 = true;
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.outputParameters === undefined) && (missing5 = "outputParameters")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid4 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid4){
const _errs24 = errors;
const _errs25 = errors;
let valid11 = true;
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
let data5 = data.outputParameters;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data5)){
const _errs29 = errors;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const _errs30 = errors;
const _errs31 = errors;
let valid14 = false;
const _errs32 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing6;
if((data6.mapping === undefined) && (missing6 = "mapping")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid6 = _errs32 === errors;
valid14 = valid14 || _valid6;
const _errs33 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing7;
if((data6.properties === undefined) && (missing7 = "properties")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid6 = _errs33 === errors;
valid14 = valid14 || _valid6;
const _errs34 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing8;
if((data6.items === undefined) && (missing8 = "items")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid6 = _errs34 === errors;
valid14 = valid14 || _valid6;
if(!valid14){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid13 = _errs30 === errors;
if(valid13){
break;
}
}
if(!valid13){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
}
}
else {
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
var _valid5 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid5){
const _errs35 = errors;
const _errs36 = errors;
let valid15 = false;
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call === undefined){
const err13 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/then/then/anyOf/0/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid7 = _errs37 === errors;
valid15 = valid15 || _valid7;
const _errs38 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err14 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/then/then/anyOf/1/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid7 = _errs38 === errors;
valid15 = valid15 || _valid7;
if(!valid15){
const err15 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/then/then/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs36;
if(vErrors !== null){
if(_errs36){
vErrors.length = _errs36;
}
else {
vErrors = null;
}
}
}
var _valid5 = _errs35 === errors;
valid11 = _valid5;
ifClause3 = "then";
}
else {
const _errs39 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate207(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate207.errors : vErrors.concat(validate207.errors);
errors = vErrors.length;
}
}
}
var _valid5 = _errs39 === errors;
valid11 = _valid5;
if(valid11){
var props3 = {};
props3.outputParameters = true;
}
ifClause3 = "else";
}
if(!valid11){
const err16 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/then/if",keyword:"if",params:{failingKeyword: ifClause3}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid4 = _errs24 === errors;
valid10 = _valid4;
ifClause2 = "then";
}
else {
const _errs41 = errors;
const _errs42 = errors;
let valid17 = false;
const _errs43 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call === undefined){
const err17 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/else/anyOf/0/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
var _valid8 = _errs43 === errors;
valid17 = valid17 || _valid8;
const _errs44 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err18 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/else/anyOf/1/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid8 = _errs44 === errors;
valid17 = valid17 || _valid8;
const _errs45 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters === undefined){
const err19 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/else/anyOf/2/required",keyword:"required",params:{missingProperty: "outputParameters"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid8 = _errs45 === errors;
valid17 = valid17 || _valid8;
if(!valid17){
const err20 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/else/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
}
var _valid4 = _errs41 === errors;
valid10 = _valid4;
ifClause2 = "else";
}
if(!valid10){
const err21 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause2}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid3 = _errs21 === errors;
valid8 = _valid3;
if(valid8){
if(props2 !== true && props3 !== undefined){
if(props3 === true){
props2 = true;
}
else {
props2 = props2 || {};
Object.assign(props2, props3);
}
}
}
ifClause1 = "else";
}
if(!valid8){
const err22 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/else/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid2 = _errs16 === errors;
valid6 = _valid2;
if(valid6){
if(props1 !== true && props2 !== undefined){
if(props2 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props2);
}
}
}
ifClause0 = "else";
}
if(!valid6){
const err23 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/else/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = _valid0;
if(valid1){
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
}
}
if(!valid1){
const err24 = {instancePath,schemaPath:"#/$defs/Flow/allOf/0/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.description === undefined){
const err25 = {instancePath,schemaPath:"#/$defs/Flow/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema120.properties, key0))){
const err26 = {instancePath,schemaPath:"#/$defs/Flow/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.tags !== undefined){
if(!(validate54(data.tags, instancePath+"/tags"))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err27 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Flow/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.semantics !== undefined){
if(!(validate362(data.semantics, instancePath+"/semantics"))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
}
if(data.inputParameters !== undefined){
let data11 = data.inputParameters;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
const _errs53 = errors;
if(!(validate76(key1, instancePath+"/inputParameters"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
var valid19 = _errs53 === errors;
if(!valid19){
const err28 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/Flow/properties/inputParameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
for(const key2 in data11){
if(!(validate217(data11[key2], instancePath+"/inputParameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate217.errors : vErrors.concat(validate217.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/Flow/properties/inputParameters/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.call !== undefined){
if(!(validate149(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate152(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data15 = data.steps;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(Object.keys(data15).length < 1){
const err30 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/Flow/properties/steps/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
for(const key3 in data15){
const _errs60 = errors;
if(!(validate65(key3, instancePath+"/steps"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid21 = _errs60 === errors;
if(!valid21){
const err31 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/Flow/properties/steps/propertyNames",keyword:"propertyNames",params:{propertyName: key3}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key4 in data15){
if(!(validate155(data15[key4], instancePath+"/steps/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/Flow/properties/steps/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.mappings !== undefined){
let data17 = data.mappings;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
if(!(validate172(data17[i1], instancePath+"/mappings/" + i1))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
}
else {
const err33 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/Flow/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.outputParameters !== undefined){
let data19 = data.outputParameters;
if(!data19 || typeof data19 != "object"){
const err34 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/Flow/properties/outputParameters/type",keyword:"type",params:{type: schema120.properties.outputParameters.type}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.outputMediaType !== undefined){
if(typeof data.outputMediaType !== "string"){
const err35 = {instancePath:instancePath+"/outputMediaType",schemaPath:"#/$defs/Flow/properties/outputMediaType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath,schemaPath:"#/$defs/Flow/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
validate354.errors = vErrors;
return errors === 0;
}
validate354.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate351(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate351.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.display === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Aggregate/required",keyword:"required",params:{missingProperty: "display"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.flows === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Aggregate/required",keyword:"required",params:{missingProperty: "flows"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "display") || (key0 === "namespace")) || (key0 === "flows"))){
const err2 = {instancePath,schemaPath:"#/$defs/Aggregate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.display !== undefined){
if(typeof data.display !== "string"){
const err3 = {instancePath:instancePath+"/display",schemaPath:"#/$defs/Aggregate/properties/display/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.namespace !== undefined){
if(!(validate65(data.namespace, instancePath+"/namespace"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.flows !== undefined){
let data2 = data.flows;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(Object.keys(data2).length < 1){
const err4 = {instancePath:instancePath+"/flows",schemaPath:"#/$defs/Aggregate/properties/flows/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data2){
const _errs7 = errors;
if(!(validate65(key1, instancePath+"/flows"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
if(!valid1){
const err5 = {instancePath:instancePath+"/flows",schemaPath:"#/$defs/Aggregate/properties/flows/propertyNames",keyword:"propertyNames",params:{propertyName: key1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
for(const key2 in data2){
if(!(validate354(data2[key2], instancePath+"/flows/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate354.errors : vErrors.concat(validate354.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/flows",schemaPath:"#/$defs/Aggregate/properties/flows/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/$defs/Aggregate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate351.errors = vErrors;
return errors === 0;
}
validate351.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate80(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate80.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs1 = errors;
let valid0 = false;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exposes === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Capability/anyOf/0/required",keyword:"required",params:{missingProperty: "exposes"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
valid0 = valid0 || _valid0;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Capability/anyOf/1/required",keyword:"required",params:{missingProperty: "consumes"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const err2 = {instancePath,schemaPath:"#/$defs/Capability/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "binds") || (key0 === "exposes")) || (key0 === "consumes")) || (key0 === "aggregates"))){
const err3 = {instancePath,schemaPath:"#/$defs/Capability/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.binds !== undefined){
let data0 = data.binds;
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/binds",schemaPath:"#/$defs/Capability/properties/binds/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(data1 && typeof data1 == "object" && !Array.isArray(data1))){
const err5 = {instancePath:instancePath+"/binds/" + i0,schemaPath:"#/$defs/Capability/properties/binds/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const _errs9 = errors;
let valid4 = true;
const _errs10 = errors;
const _errs11 = errors;
let valid5 = false;
const _errs12 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing0;
if((data1.from === undefined) && (missing0 = "from")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid2 = _errs12 === errors;
valid5 = valid5 || _valid2;
const _errs13 = errors;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if((data1.import === undefined) && (missing1 = "import")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid2 = _errs13 === errors;
valid5 = valid5 || _valid2;
if(!valid5){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs14 = errors;
if(!(validate64(data1, instancePath+"/binds/" + i0))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid1 = _errs14 === errors;
valid4 = _valid1;
if(valid4){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(!(validate69(data1, instancePath+"/binds/" + i0))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var _valid1 = _errs15 === errors;
valid4 = _valid1;
if(valid4){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid4){
const err9 = {instancePath:instancePath+"/binds/" + i0,schemaPath:"#/$defs/Capability/properties/binds/items/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/binds",schemaPath:"#/$defs/Capability/properties/binds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.exposes !== undefined){
let data2 = data.exposes;
if(Array.isArray(data2)){
if(data2.length < 1){
const err11 = {instancePath:instancePath+"/exposes",schemaPath:"#/$defs/Capability/properties/exposes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(!(data3 && typeof data3 == "object" && !Array.isArray(data3))){
const err12 = {instancePath:instancePath+"/exposes/" + i1,schemaPath:"#/$defs/Capability/properties/exposes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const _errs20 = errors;
let valid8 = true;
const _errs21 = errors;
const _errs22 = errors;
let valid9 = false;
const _errs23 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing2;
if((data3.from === undefined) && (missing2 = "from")){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
var _valid4 = _errs23 === errors;
valid9 = valid9 || _valid4;
const _errs24 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing3;
if((data3.import === undefined) && (missing3 = "import")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid4 = _errs24 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid3){
const _errs25 = errors;
if(!(validate64(data3, instancePath+"/exposes/" + i1))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid3 = _errs25 === errors;
valid8 = _valid3;
if(valid8){
var props1 = true;
}
ifClause1 = "then";
}
else {
const _errs26 = errors;
if(!(validate84(data3, instancePath+"/exposes/" + i1))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
else {
var props2 = validate84.evaluated.props;
}
var _valid3 = _errs26 === errors;
valid8 = _valid3;
if(valid8){
if(props1 !== true && props2 !== undefined){
if(props2 === true){
props1 = true;
}
else {
props1 = props1 || {};
Object.assign(props1, props2);
}
}
}
ifClause1 = "else";
}
if(!valid8){
const err16 = {instancePath:instancePath+"/exposes/" + i1,schemaPath:"#/$defs/Capability/properties/exposes/items/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/exposes",schemaPath:"#/$defs/Capability/properties/exposes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.consumes !== undefined){
let data4 = data.consumes;
if(Array.isArray(data4)){
if(data4.length < 1){
const err18 = {instancePath:instancePath+"/consumes",schemaPath:"#/$defs/Capability/properties/consumes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err19 = {instancePath:instancePath+"/consumes/" + i2,schemaPath:"#/$defs/Capability/properties/consumes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const _errs31 = errors;
let valid12 = true;
const _errs32 = errors;
const _errs33 = errors;
let valid13 = false;
const _errs34 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing4;
if((data5.from === undefined) && (missing4 = "from")){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
var _valid6 = _errs34 === errors;
valid13 = valid13 || _valid6;
const _errs35 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing5;
if((data5.import === undefined) && (missing5 = "import")){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
var _valid6 = _errs35 === errors;
valid13 = valid13 || _valid6;
if(!valid13){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs33;
if(vErrors !== null){
if(_errs33){
vErrors.length = _errs33;
}
else {
vErrors = null;
}
}
}
var _valid5 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid5){
const _errs36 = errors;
if(!(validate64(data5, instancePath+"/consumes/" + i2))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid5 = _errs36 === errors;
valid12 = _valid5;
if(valid12){
var props3 = true;
}
ifClause2 = "then";
}
else {
const _errs37 = errors;
if(!(validate302(data5, instancePath+"/consumes/" + i2))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var _valid5 = _errs37 === errors;
valid12 = _valid5;
if(valid12){
if(props3 !== true){
props3 = true;
}
}
ifClause2 = "else";
}
if(!valid12){
const err23 = {instancePath:instancePath+"/consumes/" + i2,schemaPath:"#/$defs/Capability/properties/consumes/items/if",keyword:"if",params:{failingKeyword: ifClause2}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath:instancePath+"/consumes",schemaPath:"#/$defs/Capability/properties/consumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.aggregates !== undefined){
let data6 = data.aggregates;
if(Array.isArray(data6)){
if(data6.length < 1){
const err25 = {instancePath:instancePath+"/aggregates",schemaPath:"#/$defs/Capability/properties/aggregates/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err26 = {instancePath:instancePath+"/aggregates/" + i3,schemaPath:"#/$defs/Capability/properties/aggregates/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const _errs42 = errors;
let valid16 = true;
const _errs43 = errors;
const _errs44 = errors;
let valid17 = false;
const _errs45 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing6;
if((data7.from === undefined) && (missing6 = "from")){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
var _valid8 = _errs45 === errors;
valid17 = valid17 || _valid8;
const _errs46 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing7;
if((data7.import === undefined) && (missing7 = "import")){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
var _valid8 = _errs46 === errors;
valid17 = valid17 || _valid8;
if(!valid17){
const err29 = {};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
var _valid7 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid7){
const _errs47 = errors;
if(!(validate64(data7, instancePath+"/aggregates/" + i3))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid7 = _errs47 === errors;
valid16 = _valid7;
if(valid16){
var props4 = true;
}
ifClause3 = "then";
}
else {
const _errs48 = errors;
if(!(validate351(data7, instancePath+"/aggregates/" + i3))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
var _valid7 = _errs48 === errors;
valid16 = _valid7;
if(valid16){
if(props4 !== true){
props4 = true;
}
}
ifClause3 = "else";
}
if(!valid16){
const err30 = {instancePath:instancePath+"/aggregates/" + i3,schemaPath:"#/$defs/Capability/properties/aggregates/items/if",keyword:"if",params:{failingKeyword: ifClause3}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/aggregates",schemaPath:"#/$defs/Capability/properties/aggregates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/$defs/Capability/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate80.errors = vErrors;
return errors === 0;
}
validate80.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate52(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs2 = errors;
let valid1 = true;
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.capability === undefined) && (missing0 = "capability")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
if(!_valid0){
const _errs4 = errors;
const _errs6 = errors;
let valid3 = false;
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.capability === undefined){
const err1 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: "capability"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid1 = _errs7 === errors;
valid3 = valid3 || _valid1;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes === undefined){
const err2 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "consumes"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid1 = _errs8 === errors;
valid3 = valid3 || _valid1;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exposes === undefined){
const err3 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/anyOf/2/required",keyword:"required",params:{missingProperty: "exposes"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
valid3 = valid3 || _valid1;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.aggregates === undefined){
const err4 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/anyOf/3/required",keyword:"required",params:{missingProperty: "aggregates"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid1 = _errs10 === errors;
valid3 = valid3 || _valid1;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.binds === undefined){
const err5 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/anyOf/4/required",keyword:"required",params:{missingProperty: "binds"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid1 = _errs11 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err6 = {instancePath,schemaPath:"#/allOf/0/else/allOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes !== undefined){
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exposes !== undefined){
const err7 = {instancePath:instancePath+"/exposes",schemaPath:"#/allOf/0/else/allOf/1/dependentSchemas/consumes/properties/exposes/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var valid4 = _errs13 === errors;
if(valid4){
var props0 = {};
props0.exposes = true;
}
}
else {
var valid4 = true;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes !== undefined){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.aggregates !== undefined){
const err8 = {instancePath:instancePath+"/aggregates",schemaPath:"#/allOf/0/else/allOf/2/dependentSchemas/consumes/properties/aggregates/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var valid6 = _errs15 === errors;
if(valid6){
var props1 = {};
props1.aggregates = true;
}
}
else {
var valid6 = true;
}
}
if(props0 !== true && props1 !== undefined){
if(props1 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props1);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes !== undefined){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.binds !== undefined){
const err9 = {instancePath:instancePath+"/binds",schemaPath:"#/allOf/0/else/allOf/3/dependentSchemas/consumes/properties/binds/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid8 = _errs17 === errors;
if(valid8){
var props2 = {};
props2.binds = true;
}
}
else {
var valid8 = true;
}
}
if(props0 !== true && props2 !== undefined){
if(props2 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props2);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exposes !== undefined){
const _errs19 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.aggregates !== undefined){
const err10 = {instancePath:instancePath+"/aggregates",schemaPath:"#/allOf/0/else/allOf/4/dependentSchemas/exposes/properties/aggregates/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var valid10 = _errs19 === errors;
if(valid10){
var props3 = {};
props3.aggregates = true;
}
}
else {
var valid10 = true;
}
}
if(props0 !== true && props3 !== undefined){
if(props3 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props3);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.exposes !== undefined){
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.binds !== undefined){
const err11 = {instancePath:instancePath+"/binds",schemaPath:"#/allOf/0/else/allOf/5/dependentSchemas/exposes/properties/binds/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var valid12 = _errs21 === errors;
if(valid12){
var props4 = {};
props4.binds = true;
}
}
else {
var valid12 = true;
}
}
if(props0 !== true && props4 !== undefined){
if(props4 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props4);
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.aggregates !== undefined){
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.binds !== undefined){
const err12 = {instancePath:instancePath+"/binds",schemaPath:"#/allOf/0/else/allOf/6/dependentSchemas/aggregates/properties/binds/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid14 = _errs23 === errors;
if(valid14){
var props5 = {};
props5.binds = true;
}
}
else {
var valid14 = true;
}
}
if(props0 !== true && props5 !== undefined){
if(props5 === true){
props0 = true;
}
else {
props0 = props0 || {};
Object.assign(props0, props5);
}
}
var _valid0 = _errs4 === errors;
valid1 = _valid0;
}
if(!valid1){
const err13 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ikanos === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ikanos"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "ikanos") || (key0 === "info")) || (key0 === "binds")) || (key0 === "capability")) || (key0 === "consumes")) || (key0 === "exposes")) || (key0 === "aggregates"))){
const err15 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.info !== undefined){
if(!(validate53(data.info, instancePath+"/info"))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
if(data.binds !== undefined){
let data7 = data.binds;
if(Array.isArray(data7)){
if(data7.length < 1){
const err16 = {instancePath:instancePath+"/binds",schemaPath:"#/properties/binds/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(!(data8 && typeof data8 == "object" && !Array.isArray(data8))){
const err17 = {instancePath:instancePath+"/binds/" + i0,schemaPath:"#/properties/binds/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const _errs30 = errors;
let valid19 = true;
const _errs31 = errors;
const _errs32 = errors;
let valid20 = false;
const _errs33 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((data8.from === undefined) && (missing1 = "from")){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid3 = _errs33 === errors;
valid20 = valid20 || _valid3;
const _errs34 = errors;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing2;
if((data8.import === undefined) && (missing2 = "import")){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs34 === errors;
valid20 = valid20 || _valid3;
if(!valid20){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
var _valid2 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid2){
const _errs35 = errors;
if(!(validate64(data8, instancePath+"/binds/" + i0))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid2 = _errs35 === errors;
valid19 = _valid2;
if(valid19){
var props6 = true;
}
ifClause0 = "then";
}
else {
const _errs36 = errors;
if(!(validate69(data8, instancePath+"/binds/" + i0))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var _valid2 = _errs36 === errors;
valid19 = _valid2;
if(valid19){
if(props6 !== true){
props6 = true;
}
}
ifClause0 = "else";
}
if(!valid19){
const err21 = {instancePath:instancePath+"/binds/" + i0,schemaPath:"#/properties/binds/items/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/binds",schemaPath:"#/properties/binds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.capability !== undefined){
if(!(validate80(data.capability, instancePath+"/capability"))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
if(data.consumes !== undefined){
let data10 = data.consumes;
if(Array.isArray(data10)){
if(data10.length < 1){
const err23 = {instancePath:instancePath+"/consumes",schemaPath:"#/properties/consumes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
let data11 = data10[i1];
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err24 = {instancePath:instancePath+"/consumes/" + i1,schemaPath:"#/properties/consumes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const _errs42 = errors;
let valid23 = true;
const _errs43 = errors;
const _errs44 = errors;
let valid24 = false;
const _errs45 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if((data11.from === undefined) && (missing3 = "from")){
const err25 = {};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var _valid5 = _errs45 === errors;
valid24 = valid24 || _valid5;
const _errs46 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing4;
if((data11.import === undefined) && (missing4 = "import")){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
var _valid5 = _errs46 === errors;
valid24 = valid24 || _valid5;
if(!valid24){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
var _valid4 = _errs43 === errors;
errors = _errs42;
if(vErrors !== null){
if(_errs42){
vErrors.length = _errs42;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid4){
const _errs47 = errors;
if(!(validate64(data11, instancePath+"/consumes/" + i1))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid4 = _errs47 === errors;
valid23 = _valid4;
if(valid23){
var props7 = true;
}
ifClause1 = "then";
}
else {
const _errs48 = errors;
if(!(validate302(data11, instancePath+"/consumes/" + i1))){
vErrors = vErrors === null ? validate302.errors : vErrors.concat(validate302.errors);
errors = vErrors.length;
}
var _valid4 = _errs48 === errors;
valid23 = _valid4;
if(valid23){
if(props7 !== true){
props7 = true;
}
}
ifClause1 = "else";
}
if(!valid23){
const err28 = {instancePath:instancePath+"/consumes/" + i1,schemaPath:"#/properties/consumes/items/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/consumes",schemaPath:"#/properties/consumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.exposes !== undefined){
let data12 = data.exposes;
if(Array.isArray(data12)){
if(data12.length < 1){
const err30 = {instancePath:instancePath+"/exposes",schemaPath:"#/properties/exposes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
let data13 = data12[i2];
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err31 = {instancePath:instancePath+"/exposes/" + i2,schemaPath:"#/properties/exposes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const _errs53 = errors;
let valid27 = true;
const _errs54 = errors;
const _errs55 = errors;
let valid28 = false;
const _errs56 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing5;
if((data13.from === undefined) && (missing5 = "from")){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
var _valid7 = _errs56 === errors;
valid28 = valid28 || _valid7;
const _errs57 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
let missing6;
if((data13.import === undefined) && (missing6 = "import")){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
var _valid7 = _errs57 === errors;
valid28 = valid28 || _valid7;
if(!valid28){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
var _valid6 = _errs54 === errors;
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid6){
const _errs58 = errors;
if(!(validate64(data13, instancePath+"/exposes/" + i2))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid6 = _errs58 === errors;
valid27 = _valid6;
if(valid27){
var props8 = true;
}
ifClause2 = "then";
}
else {
const _errs59 = errors;
if(!(validate84(data13, instancePath+"/exposes/" + i2))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
else {
var props9 = validate84.evaluated.props;
}
var _valid6 = _errs59 === errors;
valid27 = _valid6;
if(valid27){
if(props8 !== true && props9 !== undefined){
if(props9 === true){
props8 = true;
}
else {
props8 = props8 || {};
Object.assign(props8, props9);
}
}
}
ifClause2 = "else";
}
if(!valid27){
const err35 = {instancePath:instancePath+"/exposes/" + i2,schemaPath:"#/properties/exposes/items/if",keyword:"if",params:{failingKeyword: ifClause2}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/exposes",schemaPath:"#/properties/exposes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.aggregates !== undefined){
let data14 = data.aggregates;
if(Array.isArray(data14)){
if(data14.length < 1){
const err37 = {instancePath:instancePath+"/aggregates",schemaPath:"#/properties/aggregates/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if(!(data15 && typeof data15 == "object" && !Array.isArray(data15))){
const err38 = {instancePath:instancePath+"/aggregates/" + i3,schemaPath:"#/properties/aggregates/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const _errs64 = errors;
let valid31 = true;
const _errs65 = errors;
const _errs66 = errors;
let valid32 = false;
const _errs67 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing7;
if((data15.from === undefined) && (missing7 = "from")){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
var _valid9 = _errs67 === errors;
valid32 = valid32 || _valid9;
const _errs68 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
let missing8;
if((data15.import === undefined) && (missing8 = "import")){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
var _valid9 = _errs68 === errors;
valid32 = valid32 || _valid9;
if(!valid32){
const err41 = {};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
else {
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
}
var _valid8 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid8){
const _errs69 = errors;
if(!(validate64(data15, instancePath+"/aggregates/" + i3))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
var _valid8 = _errs69 === errors;
valid31 = _valid8;
if(valid31){
var props10 = true;
}
ifClause3 = "then";
}
else {
const _errs70 = errors;
if(!(validate351(data15, instancePath+"/aggregates/" + i3))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
var _valid8 = _errs70 === errors;
valid31 = _valid8;
if(valid31){
if(props10 !== true){
props10 = true;
}
}
ifClause3 = "else";
}
if(!valid31){
const err42 = {instancePath:instancePath+"/aggregates/" + i3,schemaPath:"#/properties/aggregates/items/if",keyword:"if",params:{failingKeyword: ifClause3}};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/aggregates",schemaPath:"#/properties/aggregates/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
