/** Generated from schemas/ by `npm run generate-validators`. Do not edit. */
"use strict";
export const validate = validate52;

const schema19 = {"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Capability documents in list form (naftiko)","description":"x-since and x-until name the first and last version that has a part; without them every version of this vocabulary has it.","type":"object","properties":{"naftiko":{},"info":{"$ref":"#/$defs/Info"},"binds":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/Binding"}},"capability":{"$ref":"#/$defs/Capability"},"consumes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["location"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/ConsumesHttp"}}}},"required":["naftiko"],"additionalProperties":false,"allOf":[{"if":{"required":["capability"]},"then":{"dependentSchemas":{"capability":{"properties":{"consumes":false}}}},"else":{"anyOf":[{"required":["capability"]},{"required":["consumes"]}]}}],"$defs":{"IdentifierKebab":{"type":"string","pattern":"^[a-zA-Z0-9-]+$"},"IdentifierExtended":{"type":"string","pattern":"^[a-zA-Z0-9_*-]+$"},"BindingVariableName":{"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"},"UriLocation":{"type":"string","pattern":"^[a-zA-Z][a-zA-Z0-9+.-]*://"},"CallRef":{"type":"string","pattern":"^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$"},"MappingTarget":{"type":"string","allOf":[{"pattern":"^[a-zA-Z0-9_*-]+$"}]},"Date":{"type":"string","pattern":"^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$"},"Email":{"type":"string","pattern":"^[a-zA-Z0-9._%+\\-]+@[a-zA-Z0-9.\\-]+\\.[a-zA-Z]{2,}$"},"BaseUri":{"type":"string","pattern":"^https?://[^/]+(/[^{]*)?$"},"FileDirUri":{"type":"string","pattern":"^file:///"},"MimeType":{"type":"string","pattern":"^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$"},"Address":{"type":"string","pattern":"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$"},"Port":{"type":"integer","minimum":1,"maximum":65535},"HttpMethod":{"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]},"InputType":{"type":"string","enum":["string","number","integer","boolean","array","object"]},"OutputType":{"type":"string","enum":["string","number","boolean","object","array"]},"ScriptLanguage":{"type":"string","enum":["javascript","python","groovy"]},"Tags":{"type":"array","items":{"type":"string"}},"Info":{"type":"object","properties":{"label":{"type":"string"},"description":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"created":{"$ref":"#/$defs/Date"},"modified":{"$ref":"#/$defs/Date"},"stakeholders":{"type":"array","items":{"$ref":"#/$defs/Person"}}},"required":["label","description"],"additionalProperties":false},"Person":{"type":"object","properties":{"role":{"type":"string"},"fullName":{"type":"string"},"email":{"$ref":"#/$defs/Email"}},"required":["role","fullName"],"additionalProperties":false},"Capability":{"type":"object","properties":{"binds":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/Binding"}},"exposes":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/Exposes"}},"consumes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["location"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/ConsumesHttp"}}}},"additionalProperties":false,"anyOf":[{"required":["exposes"]},{"required":["consumes"]}]},"Binding":{"type":"object","properties":{"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"location":{"$ref":"#/$defs/UriLocation"},"keys":{"$ref":"#/$defs/BindingKeys"}},"required":["namespace","keys"],"additionalProperties":false},"BindingKeys":{"type":"object","propertyNames":{"$ref":"#/$defs/BindingVariableName"},"additionalProperties":{"$ref":"#/$defs/IdentifierExtended"}},"ImportEntry":{"type":"object","properties":{"location":{"type":"string"},"import":{"$ref":"#/$defs/IdentifierKebab"},"as":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"}},"required":["location","import"],"additionalProperties":false},"ConsumesHttp":{"type":"object","properties":{"type":{"type":"string","const":"http"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"baseUri":{"$ref":"#/$defs/BaseUri"},"description":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedInputParameter"}},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"array","items":{"$ref":"#/$defs/ConsumedHttpResource"},"minItems":1}},"required":["type","namespace","baseUri"],"additionalProperties":false},"ConsumedHttpResource":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedInputParameter"}},"operations":{"type":"array","items":{"$ref":"#/$defs/ConsumedHttpOperation"},"minItems":1}},"required":["name","path","operations"],"additionalProperties":false},"ConsumedHttpOperation":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedInputParameter"}},"outputRawFormat":{"$ref":"#/$defs/OutputRawFormat"},"outputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedOutputParameter"}},"body":{"$ref":"#/$defs/RequestBody"}},"required":["name","method"],"additionalProperties":false},"OutputRawFormat":{"type":"string","enum":["json","xml","avro","protobuf","csv","yaml"]},"ConsumedInputParameter":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"in":{"type":"string","enum":["query","header","path","cookie","body","environment"]},"value":{"type":"string"}},"required":["name","in"],"additionalProperties":false},"ConsumedOutputParameter":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"$ref":"#/$defs/OutputType"},"value":{"type":"string"}},"required":["name","type","value"],"additionalProperties":false},"RequestBody":{"type":["string","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/StructuredBody"}},"StructuredBody":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/JsonBody"},{"$ref":"#/$defs/TextBody"},{"$ref":"#/$defs/FormBody"},{"$ref":"#/$defs/MultipartBody"}]},"JsonBody":{"type":"object","properties":{"type":{"const":"json"},"data":{"type":["string","object","array"]}},"required":["type","data"],"additionalProperties":false},"TextBody":{"type":"object","properties":{"type":{"enum":["text","xml","sparql"]},"data":{"type":"string"}},"required":["type","data"],"additionalProperties":false},"FormBody":{"type":"object","properties":{"type":{"const":"formUrlEncoded"},"data":{"type":["string","object"],"additionalProperties":{"type":"string"}}},"required":["type","data"],"additionalProperties":false},"MultipartBody":{"type":"object","properties":{"type":{"const":"multipartForm"},"data":{"type":"array","items":{"$ref":"#/$defs/MultipartPart"}}},"required":["type","data"],"additionalProperties":false},"MultipartPart":{"type":"object","properties":{"name":{"type":"string"},"value":{"type":"string"},"filename":{"type":"string"},"contentType":{"type":"string"}},"required":["name","value"],"additionalProperties":false},"Authentication":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/BasicAuthentication"},{"$ref":"#/$defs/DigestAuthentication"},{"$ref":"#/$defs/BearerAuthentication"},{"$ref":"#/$defs/ApikeyAuthentication"}]},"BasicAuthentication":{"type":"object","properties":{"type":{"const":"basic"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false},"DigestAuthentication":{"type":"object","properties":{"type":{"const":"digest"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false},"BearerAuthentication":{"type":"object","properties":{"type":{"const":"bearer"},"token":{"type":"string"}},"required":["type"],"additionalProperties":false},"ApikeyAuthentication":{"type":"object","properties":{"type":{"const":"apikey"},"key":{"type":"string"},"value":{"type":"string"},"placement":{"type":"string","enum":["header","query"]}},"required":["type"],"additionalProperties":false},"Oauth2Authentication":{"type":"object","properties":{"type":{"const":"oauth2"},"authorizationServerUri":{"type":"string"},"resource":{"type":"string"},"scopes":{"type":"array","items":{"type":"string"}},"audience":{"type":"string"},"tokenEndpoint":{"type":"string"},"tokenValidation":{"type":"string","enum":["jwks","introspection"]}},"required":["type","authorizationServerUri","resource"],"additionalProperties":false},"Exposes":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/ExposesRest"},{"$ref":"#/$defs/ExposesMcp"},{"$ref":"#/$defs/ExposesSkill"}]},"ExposesRest":{"type":"object","properties":{"type":{"const":"rest"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"array","items":{"$ref":"#/$defs/ExposedResource"},"minItems":1}},"required":["type","port","namespace"],"additionalProperties":false},"ExposedResource":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ExposedInputParameter"}},"operations":{"type":"array","items":{"$ref":"#/$defs/ExposedOperation"}},"forward":{"$ref":"#/$defs/Forward"}},"required":["path"],"additionalProperties":false,"anyOf":[{"required":["operations"]},{"required":["forward"]}]},"ExposedOperation":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ExposedInputParameter"}},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"array","items":{"$ref":"#/$defs/Step"},"minItems":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":"array"}},"required":["method"],"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps","name"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}}]},"else":{"if":{"required":["steps"]},"then":{"required":["steps","name"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}}}]},"ExposedInputParameter":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"in":{"type":"string","enum":["query","header","path","cookie","body"]},"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"pattern":{"type":"string"},"value":{"type":"string"}},"required":["name","in","type","description"],"additionalProperties":false},"Forward":{"type":"object","properties":{"targetNamespace":{"$ref":"#/$defs/IdentifierKebab"},"trustedHeaders":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["targetNamespace"],"additionalProperties":false},"ExposesMcp":{"type":"object","properties":{"type":{"const":"mcp"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"transport":{"type":"string","enum":["http","stdio"]},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"tools":{"type":"array","items":{"$ref":"#/$defs/McpTool"},"minItems":1},"resources":{"type":"array","items":{"$ref":"#/$defs/McpResource"},"minItems":1},"prompts":{"type":"array","items":{"$ref":"#/$defs/McpPrompt"},"minItems":1}},"required":["type","namespace","tools"],"additionalProperties":false,"allOf":[{"if":{"properties":{"transport":{"const":"stdio"}},"required":["transport"]},"then":{"properties":{"port":false}},"else":{"required":["port"]}}]},"McpTool":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/McpToolInputParameter"}},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"array","items":{"$ref":"#/$defs/Step"},"minItems":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":"array"}},"additionalProperties":false,"allOf":[{"required":["name","description"],"if":{"anyOf":[{"required":["call"],"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}}]},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]}]}}}}]},"McpToolInputParameter":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["name","type","description"],"additionalProperties":false},"McpResource":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"label":{"type":"string"},"uri":{"type":"string"},"description":{"type":"string"},"mimeType":{"$ref":"#/$defs/MimeType"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"array","items":{"$ref":"#/$defs/Step"},"minItems":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":"array"},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["name","label","uri","description"],"additionalProperties":false,"allOf":[{"if":{"oneOf":[{"required":["call"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["location"],"not":{"anyOf":[{"required":["call"]},{"required":["steps"]}]}}]},"else":{"if":{"required":["location"]},"then":{"allOf":[{"dependentSchemas":{"location":{"properties":{"call":false}}}},{"dependentSchemas":{"location":{"properties":{"steps":false}}}}]},"else":{"if":{"required":["call","steps"]},"then":{"if":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"then":{"dependentSchemas":{"call":{"properties":{"steps":false}}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["location"]}]}}}}}}]},"McpPrompt":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"label":{"type":"string"},"description":{"type":"string"},"arguments":{"type":"array","items":{"$ref":"#/$defs/McpPromptArgument"},"minItems":1},"template":{"type":"array","items":{"$ref":"#/$defs/McpPromptMessage"},"minItems":1},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["name","label","description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["template"]},{"required":["location"]}]},{"dependentSchemas":{"template":{"properties":{"location":false}}}}]},"McpPromptArgument":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"label":{"type":"string"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["name","description"],"additionalProperties":false},"McpPromptMessage":{"type":"object","properties":{"role":{"type":"string","enum":["user","assistant"]},"content":{"type":"string"}},"required":["role","content"],"additionalProperties":false},"ExposesSkill":{"type":"object","properties":{"type":{"const":"skill"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"skills":{"type":"array","items":{"$ref":"#/$defs/Skill"},"minItems":1}},"required":["type","port","namespace","skills"],"additionalProperties":false},"Skill":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string","maxLength":1024},"license":{"type":"string"},"compatibility":{"type":"string","maxLength":500},"metadata":{"type":"object","additionalProperties":{"type":"string"}},"allowed-tools":{"type":"string","maxLength":1024},"argument-hint":{"type":"string"},"user-invocable":{"type":"boolean"},"disable-model-invocation":{"type":"boolean"},"location":{"$ref":"#/$defs/FileDirUri"},"tools":{"type":"array","items":{"$ref":"#/$defs/SkillTool"},"minItems":1}},"required":["name","description"],"additionalProperties":false},"SkillTool":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"from":{"$ref":"#/$defs/SkillToolFrom"},"instruction":{"type":"string"}},"required":["name","description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["from"]},{"required":["instruction"]}]},{"dependentSchemas":{"from":{"properties":{"instruction":false}}}}]},"SkillToolFrom":{"type":"object","properties":{"sourceNamespace":{"type":"string"},"action":{"type":"string"}},"required":["sourceNamespace","action"],"additionalProperties":false},"Management":{"type":"object","properties":{"health":{"type":"boolean"},"info":{"type":"boolean"},"reload":{"type":"boolean"},"validate":{"type":"boolean"},"logs":{"type":["boolean","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/LogsEndpoint"}},"scripting":{"$ref":"#/$defs/Scripting"}},"additionalProperties":false},"LogsEndpoint":{"type":"object","properties":{"level-control":{"type":"boolean"},"stream":{"type":"boolean"},"max-subscribers":{"type":"integer","minimum":1,"maximum":20}},"additionalProperties":false},"Scripting":{"type":"object","properties":{"enabled":{"type":"boolean"},"defaultLocation":{"$ref":"#/$defs/FileDirUri"},"defaultLanguage":{"$ref":"#/$defs/ScriptLanguage"},"allowedLanguages":{"type":"array","items":{"$ref":"#/$defs/ScriptLanguage"}},"timeout":{"type":"integer","minimum":1},"statementLimit":{"type":"integer","minimum":1}},"additionalProperties":false},"Observability":{"type":"object","properties":{"enabled":{"type":"boolean"},"metrics":{"$ref":"#/$defs/ObservedMetrics"},"traces":{"$ref":"#/$defs/ObservedTraces"},"exporters":{"$ref":"#/$defs/Exporters"}},"additionalProperties":false},"ObservedMetrics":{"type":"object","properties":{"local":{"$ref":"#/$defs/LocalMetrics"}},"additionalProperties":false},"LocalMetrics":{"type":"object","properties":{"enabled":{"type":"boolean"}},"additionalProperties":false},"ObservedTraces":{"type":"object","properties":{"sampling":{"type":"number","minimum":0,"maximum":1},"propagation":{"type":"string","enum":["w3c","b3"]},"local":{"$ref":"#/$defs/LocalTraces"}},"additionalProperties":false},"LocalTraces":{"type":"object","properties":{"enabled":{"type":"boolean"},"buffer-size":{"type":"integer","minimum":10,"maximum":10000}},"additionalProperties":false},"Exporters":{"type":"object","properties":{"otlp":{"$ref":"#/$defs/OtlpExporter"}},"additionalProperties":false},"OtlpExporter":{"type":"object","properties":{"endpoint":{"type":"string"}},"required":["endpoint"],"additionalProperties":false},"Semantics":{"type":"object","properties":{"safe":{"type":"boolean"},"idempotent":{"type":"boolean"},"cacheable":{"type":"boolean"}},"additionalProperties":false},"Step":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/CallStep"},{"$ref":"#/$defs/LookupStep"}]},"CallStep":{"type":"object","properties":{"type":{"const":"call"},"name":{"$ref":"#/$defs/IdentifierKebab"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"}},"required":["type","name","call"],"additionalProperties":false},"LookupStep":{"type":"object","properties":{"type":{"const":"lookup"},"name":{"$ref":"#/$defs/IdentifierKebab"},"index":{"$ref":"#/$defs/IdentifierKebab"},"match":{"$ref":"#/$defs/IdentifierKebab"},"lookupValue":{"type":"string"},"outputParameters":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["type","name","index","match","lookupValue","outputParameters"],"additionalProperties":false},"WithInjector":{"type":"object","additionalProperties":{"type":["string","number"]}},"StepOutputMapping":{"type":"object","properties":{"targetName":{"$ref":"#/$defs/MappingTarget"},"value":{"type":"string"}},"required":["targetName","value"],"additionalProperties":false},"MappedOutputParameters":{"type":"array","items":{"$ref":"#/$defs/MappedOutputParameter"}},"MappedOutputParameter":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/MappedScalar"},{"$ref":"#/$defs/MappedObject"},{"$ref":"#/$defs/MappedArray"}]},"MappedScalar":{"type":"object","properties":{"type":{"enum":["string","number","boolean"]},"mapping":{"type":"string"},"const":{"$ref":"#/$defs/Const"}},"required":["type"],"additionalProperties":false,"allOf":[{"allOf":[{"anyOf":[{"required":["mapping"]},{"required":["const"]}]},{"dependentSchemas":{"mapping":{"properties":{"const":false}}}}]}]},"MappedObject":{"type":"object","properties":{"type":{"const":"object"},"mapping":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/MappedOutputParameter"}}},"required":["type","properties"],"additionalProperties":false},"MappedArray":{"type":"object","properties":{"type":{"const":"array"},"mapping":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"items":{"$ref":"#/$defs/MappedOutputParameter"}},"required":["type","items"],"additionalProperties":false},"Const":{"type":["string","number","boolean","object","array"]},"OrchestratedOutputParameters":{"type":"array","items":{"$ref":"#/$defs/OrchestratedOutputParameter"}},"OrchestratedOutputParameter":{"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/OrchestratedScalar"},{"$ref":"#/$defs/OrchestratedObject"},{"$ref":"#/$defs/OrchestratedArray"}]},"OrchestratedScalar":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"enum":["string","number","boolean"]}},"required":["type","name"],"additionalProperties":false},"OrchestratedObject":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"const":"object"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}}},"required":["type","name","properties"],"additionalProperties":false},"OrchestratedArray":{"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"const":"array"},"items":{"type":"array","items":{"$ref":"#/$defs/OrchestratedOutputParameter"},"minItems":1}},"required":["type","name","items"],"additionalProperties":false}}};
const schema20 = {"type":"object","properties":{"label":{"type":"string"},"description":{"type":"string"},"tags":{"$ref":"#/$defs/Tags"},"created":{"$ref":"#/$defs/Date"},"modified":{"$ref":"#/$defs/Date"},"stakeholders":{"type":"array","items":{"$ref":"#/$defs/Person"}}},"required":["label","description"],"additionalProperties":false};
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
if(data.label === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Info/required",keyword:"required",params:{missingProperty: "label"}};
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
if(!((((((key0 === "label") || (key0 === "description")) || (key0 === "tags")) || (key0 === "created")) || (key0 === "modified")) || (key0 === "stakeholders"))){
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
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/Info/properties/label/type",keyword:"type",params:{type: "string"}};
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

const schema25 = {"type":"object","properties":{"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"location":{"$ref":"#/$defs/UriLocation"},"keys":{"$ref":"#/$defs/BindingKeys"}},"required":["namespace","keys"],"additionalProperties":false};
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

const schema27 = {"type":"string","pattern":"^[a-zA-Z][a-zA-Z0-9+.-]*://"};
const pattern6 = new RegExp("^[a-zA-Z][a-zA-Z0-9+.-]*://", "u");

function validate67(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
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
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema28 = {"type":"object","propertyNames":{"$ref":"#/$defs/BindingVariableName"},"additionalProperties":{"$ref":"#/$defs/IdentifierExtended"}};
const schema29 = {"type":"string","pattern":"^[A-Z][A-Z0-9_]*$"};
const pattern7 = new RegExp("^[A-Z][A-Z0-9_]*$", "u");

function validate70(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
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
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema30 = {"type":"string","pattern":"^[a-zA-Z0-9_*-]+$"};
const pattern8 = new RegExp("^[a-zA-Z0-9_*-]+$", "u");

function validate72(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
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
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
for(const key0 in data){
const _errs1 = errors;
if(!(validate70(key0, instancePath))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
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
if(!(validate72(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
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
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(validate67(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
if(data.keys !== undefined){
if(!(validate69(data.keys, instancePath+"/keys"))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
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
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema31 = {"type":"object","properties":{"binds":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/Binding"}},"exposes":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/Exposes"}},"consumes":{"type":"array","minItems":1,"items":{"type":"object","if":{"anyOf":[{"required":["location"]},{"required":["import"]}]},"then":{"$ref":"#/$defs/ImportEntry"},"else":{"$ref":"#/$defs/ConsumesHttp"}}}},"additionalProperties":false,"anyOf":[{"required":["exposes"]},{"required":["consumes"]}]};
const schema32 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/ExposesRest"},{"$ref":"#/$defs/ExposesMcp"},{"$ref":"#/$defs/ExposesSkill"}]};
const schema33 = {"type":"object","properties":{"type":{"const":"rest"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"array","items":{"$ref":"#/$defs/ExposedResource"},"minItems":1}},"required":["type","port","namespace"],"additionalProperties":false};
const schema34 = {"type":"string","pattern":"^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$"};
const pattern9 = new RegExp("^([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)(\\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$|^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)\\.){3}(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)$|^([0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}$", "u");

function validate81(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
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
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema35 = {"type":"integer","minimum":1,"maximum":65535};

function validate83(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate83.evaluated;
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
validate83.errors = vErrors;
return errors === 0;
}
validate83.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema36 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/BasicAuthentication"},{"$ref":"#/$defs/DigestAuthentication"},{"$ref":"#/$defs/BearerAuthentication"},{"$ref":"#/$defs/ApikeyAuthentication"}]};
const schema37 = {"type":"object","properties":{"type":{"const":"basic"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false};

function validate86(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
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
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema38 = {"type":"object","properties":{"type":{"const":"digest"},"username":{"type":"string"},"password":{"type":"string"}},"required":["type"],"additionalProperties":false};

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
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema39 = {"type":"object","properties":{"type":{"const":"bearer"},"token":{"type":"string"}},"required":["type"],"additionalProperties":false};

function validate88(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
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
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema40 = {"type":"object","properties":{"type":{"const":"apikey"},"key":{"type":"string"},"value":{"type":"string"},"placement":{"type":"string","enum":["header","query"]}},"required":["type"],"additionalProperties":false};

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
const err6 = {instancePath:instancePath+"/placement",schemaPath:"#/$defs/ApikeyAuthentication/properties/placement/enum",keyword:"enum",params:{allowedValues: schema40.properties.placement.enum}};
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
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(validate86(data, instancePath))){
vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "digest"){
if(!(validate87(data, instancePath))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "bearer"){
if(!(validate88(data, instancePath))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "apikey"){
if(!(validate89(data, instancePath))){
vErrors = vErrors === null ? validate89.errors : vErrors.concat(validate89.errors);
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
validate85.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate85.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema41 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ExposedInputParameter"}},"operations":{"type":"array","items":{"$ref":"#/$defs/ExposedOperation"}},"forward":{"$ref":"#/$defs/Forward"}},"required":["path"],"additionalProperties":false,"anyOf":[{"required":["operations"]},{"required":["forward"]}]};
const schema42 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"in":{"type":"string","enum":["query","header","path","cookie","body"]},"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"pattern":{"type":"string"},"value":{"type":"string"}},"required":["name","in","type","description"],"additionalProperties":false};
const schema43 = {"type":"string","enum":["string","number","integer","boolean","array","object"]};

function validate99(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate99.evaluated;
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
const err1 = {instancePath,schemaPath:"#/$defs/InputType/enum",keyword:"enum",params:{allowedValues: schema43.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}
validate99.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate97(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate97.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.in === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "in"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.description === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "in")) || (key0 === "type")) || (key0 === "description")) || (key0 === "pattern")) || (key0 === "value"))){
const err4 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.in !== undefined){
let data1 = data.in;
if(typeof data1 !== "string"){
const err5 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ExposedInputParameter/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((data1 === "query") || (data1 === "header")) || (data1 === "path")) || (data1 === "cookie")) || (data1 === "body"))){
const err6 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ExposedInputParameter/properties/in/enum",keyword:"enum",params:{allowedValues: schema42.properties.in.enum}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
if(!(validate99(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposedInputParameter/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.pattern !== undefined){
if(typeof data.pattern !== "string"){
const err8 = {instancePath:instancePath+"/pattern",schemaPath:"#/$defs/ExposedInputParameter/properties/pattern/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err9 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ExposedInputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
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
const err10 = {instancePath,schemaPath:"#/$defs/ExposedInputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}
validate97.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ExposedInputParameter"}},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"array","items":{"$ref":"#/$defs/Step"},"minItems":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":"array"}},"required":["method"],"additionalProperties":false,"allOf":[{"if":{"anyOf":[{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps","name"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}}]},"else":{"if":{"required":["steps"]},"then":{"required":["steps","name"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}}}]};
const schema45 = {"type":"array","items":{"$ref":"#/$defs/MappedOutputParameter"}};
const schema46 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/MappedScalar"},{"$ref":"#/$defs/MappedObject"},{"$ref":"#/$defs/MappedArray"}]};
const schema47 = {"type":"object","properties":{"type":{"enum":["string","number","boolean"]},"mapping":{"type":"string"},"const":{"$ref":"#/$defs/Const"}},"required":["type"],"additionalProperties":false,"allOf":[{"allOf":[{"anyOf":[{"required":["mapping"]},{"required":["const"]}]},{"dependentSchemas":{"mapping":{"properties":{"const":false}}}}]}]};
const schema48 = {"type":["string","number","boolean","object","array"]};

function validate106(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate106.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((((!data || typeof data != "object") && (typeof data !== "string")) && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
const err0 = {instancePath,schemaPath:"#/$defs/Const/type",keyword:"type",params:{type: schema48.type}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}
validate106.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate105(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate105.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
const _errs3 = errors;
let valid2 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mapping === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/MappedScalar/allOf/0/allOf/0/anyOf/0/required",keyword:"required",params:{missingProperty: "mapping"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid2 = valid2 || _valid0;
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.const === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/MappedScalar/allOf/0/allOf/0/anyOf/1/required",keyword:"required",params:{missingProperty: "const"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid2 = valid2 || _valid0;
if(!valid2){
const err2 = {instancePath,schemaPath:"#/$defs/MappedScalar/allOf/0/allOf/0/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mapping !== undefined){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.const !== undefined){
const err3 = {instancePath:instancePath+"/const",schemaPath:"#/$defs/MappedScalar/allOf/0/allOf/1/dependentSchemas/mapping/properties/const/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs7 === errors;
if(valid3){
var props0 = {};
props0.const = true;
}
}
else {
var valid3 = true;
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
if(!(((key0 === "type") || (key0 === "mapping")) || (key0 === "const"))){
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
const err6 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/MappedScalar/properties/type/enum",keyword:"enum",params:{allowedValues: schema47.properties.type.enum}};
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
if(data.const !== undefined){
if(!(validate106(data.const, instancePath+"/const"))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/$defs/MappedScalar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}
validate105.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema49 = {"type":"object","properties":{"type":{"const":"object"},"mapping":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/MappedOutputParameter"}}},"required":["type","properties"],"additionalProperties":false};
const wrapper0 = {validate: validate104};

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
if(!((((key0 === "type") || (key0 === "mapping")) || (key0 === "const")) || (key0 === "properties"))){
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
if(data.const !== undefined){
if(!(validate106(data.const, instancePath+"/const"))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.properties !== undefined){
let data3 = data.properties;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(wrapper0.validate(data3[key1], instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/properties",schemaPath:"#/$defs/MappedObject/properties/properties/type",keyword:"type",params:{type: "object"}};
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
const err6 = {instancePath,schemaPath:"#/$defs/MappedObject/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate108.errors = vErrors;
return errors === 0;
}
validate108.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema50 = {"type":"object","properties":{"type":{"const":"array"},"mapping":{"type":"string"},"const":{"$ref":"#/$defs/Const"},"items":{"$ref":"#/$defs/MappedOutputParameter"}},"required":["type","items"],"additionalProperties":false};

function validate110(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate110.evaluated;
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
if(!((((key0 === "type") || (key0 === "mapping")) || (key0 === "const")) || (key0 === "items"))){
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
if(data.const !== undefined){
if(!(validate106(data.const, instancePath+"/const"))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
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
const err5 = {instancePath,schemaPath:"#/$defs/MappedArray/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate110.errors = vErrors;
return errors === 0;
}
validate110.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(validate105(data, instancePath))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "number"){
if(!(validate105(data, instancePath))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "boolean"){
if(!(validate105(data, instancePath))){
vErrors = vErrors === null ? validate105.errors : vErrors.concat(validate105.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "object"){
if(!(validate108(data, instancePath))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "array"){
if(!(validate110(data, instancePath))){
vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
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
validate104.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate104.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate103(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate103.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate104(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate104.errors : vErrors.concat(validate104.errors);
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
validate103.errors = vErrors;
return errors === 0;
}
validate103.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema51 = {"type":"array","items":{"$ref":"#/$defs/OrchestratedOutputParameter"}};
const schema52 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/OrchestratedScalar"},{"$ref":"#/$defs/OrchestratedObject"},{"$ref":"#/$defs/OrchestratedArray"}]};
const schema53 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"enum":["string","number","boolean"]}},"required":["type","name"],"additionalProperties":false};

function validate121(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate121.evaluated;
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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedScalar/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "name") || (key0 === "type"))){
const err2 = {instancePath,schemaPath:"#/$defs/OrchestratedScalar/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
let data1 = data.type;
if(!(((data1 === "string") || (data1 === "number")) || (data1 === "boolean"))){
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/OrchestratedScalar/properties/type/enum",keyword:"enum",params:{allowedValues: schema53.properties.type.enum}};
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
const err4 = {instancePath,schemaPath:"#/$defs/OrchestratedScalar/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate121.errors = vErrors;
return errors === 0;
}
validate121.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema54 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"const":"object"},"properties":{"type":"object","additionalProperties":{"$ref":"#/$defs/OrchestratedOutputParameter"}}},"required":["type","name","properties"],"additionalProperties":false};
const wrapper2 = {validate: validate120};

function validate123(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate123.evaluated;
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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.properties === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/required",keyword:"required",params:{missingProperty: "properties"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "type")) || (key0 === "properties"))){
const err3 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if("object" !== data.type){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/OrchestratedObject/properties/type/const",keyword:"const",params:{allowedValue: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.properties !== undefined){
let data2 = data.properties;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(wrapper2.validate(data2[key1], instancePath+"/properties/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/properties",schemaPath:"#/$defs/OrchestratedObject/properties/properties/type",keyword:"type",params:{type: "object"}};
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
const err6 = {instancePath,schemaPath:"#/$defs/OrchestratedObject/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}
validate123.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema55 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"const":"array"},"items":{"type":"array","items":{"$ref":"#/$defs/OrchestratedOutputParameter"},"minItems":1}},"required":["type","name","items"],"additionalProperties":false};

function validate125(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate125.evaluated;
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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.items === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/required",keyword:"required",params:{missingProperty: "items"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "type")) || (key0 === "items"))){
const err3 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if("array" !== data.type){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/OrchestratedArray/properties/type/const",keyword:"const",params:{allowedValue: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.items !== undefined){
let data2 = data.items;
if(Array.isArray(data2)){
if(data2.length < 1){
const err5 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/OrchestratedArray/properties/items/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(wrapper2.validate(data2[i0], instancePath+"/items/" + i0))){
vErrors = vErrors === null ? wrapper2.validate.errors : vErrors.concat(wrapper2.validate.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/items",schemaPath:"#/$defs/OrchestratedArray/properties/items/type",keyword:"type",params:{type: "array"}};
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
const err7 = {instancePath,schemaPath:"#/$defs/OrchestratedArray/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate125.errors = vErrors;
return errors === 0;
}
validate125.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(validate121(data, instancePath))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "number"){
if(!(validate121(data, instancePath))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "boolean"){
if(!(validate121(data, instancePath))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "object"){
if(!(validate123(data, instancePath))){
vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "array"){
if(!(validate125(data, instancePath))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
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
validate120.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate120.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate119(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate119.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate120(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/$defs/OrchestratedOutputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate119.errors = vErrors;
return errors === 0;
}
validate119.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema56 = {"type":"string","enum":["GET","POST","PUT","PATCH","DELETE"]};

function validate137(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate137.evaluated;
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
const err1 = {instancePath,schemaPath:"#/$defs/HttpMethod/enum",keyword:"enum",params:{allowedValues: schema56.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate137.errors = vErrors;
return errors === 0;
}
validate137.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema57 = {"type":"string","pattern":"^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$"};
const pattern10 = new RegExp("^[a-zA-Z0-9-]+\\.[a-zA-Z0-9-]+$", "u");

function validate140(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate140.evaluated;
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
validate140.errors = vErrors;
return errors === 0;
}
validate140.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema58 = {"type":"object","additionalProperties":{"type":["string","number"]}};

function validate142(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate142.evaluated;
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
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/WithInjector/additionalProperties/type",keyword:"type",params:{type: schema58.additionalProperties.type}};
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
validate142.errors = vErrors;
return errors === 0;
}
validate142.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema59 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/CallStep"},{"$ref":"#/$defs/LookupStep"}]};
const schema60 = {"type":"object","properties":{"type":{"const":"call"},"name":{"$ref":"#/$defs/IdentifierKebab"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"}},"required":["type","name","call"],"additionalProperties":false};

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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/CallStep/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.call === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/CallStep/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "type") || (key0 === "name")) || (key0 === "call")) || (key0 === "with"))){
const err3 = {instancePath,schemaPath:"#/$defs/CallStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if("call" !== data.type){
const err4 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/CallStep/properties/type/const",keyword:"const",params:{allowedValue: "call"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.call !== undefined){
if(!(validate140(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate142(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/$defs/CallStep/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate145.errors = vErrors;
return errors === 0;
}
validate145.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema61 = {"type":"object","properties":{"type":{"const":"lookup"},"name":{"$ref":"#/$defs/IdentifierKebab"},"index":{"$ref":"#/$defs/IdentifierKebab"},"match":{"$ref":"#/$defs/IdentifierKebab"},"lookupValue":{"type":"string"},"outputParameters":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["type","name","index","match","lookupValue","outputParameters"],"additionalProperties":false};

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
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.index === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "index"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.match === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "match"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.lookupValue === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "lookupValue"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.outputParameters === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/LookupStep/required",keyword:"required",params:{missingProperty: "outputParameters"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "type") || (key0 === "name")) || (key0 === "index")) || (key0 === "match")) || (key0 === "lookupValue")) || (key0 === "outputParameters"))){
const err6 = {instancePath,schemaPath:"#/$defs/LookupStep/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
if("lookup" !== data.type){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/LookupStep/properties/type/const",keyword:"const",params:{allowedValue: "lookup"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
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
const err8 = {instancePath:instancePath+"/lookupValue",schemaPath:"#/$defs/LookupStep/properties/lookupValue/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.outputParameters !== undefined){
let data5 = data.outputParameters;
if(Array.isArray(data5)){
if(data5.length < 1){
const err9 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/LookupStep/properties/outputParameters/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(typeof data5[i0] !== "string"){
const err10 = {instancePath:instancePath+"/outputParameters/" + i0,schemaPath:"#/$defs/LookupStep/properties/outputParameters/items/type",keyword:"type",params:{type: "string"}};
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
const err11 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/LookupStep/properties/outputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/$defs/LookupStep/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate149.errors = vErrors;
return errors === 0;
}
validate149.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate144(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate144.evaluated;
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
if(!(validate145(data, instancePath))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "lookup"){
if(!(validate149(data, instancePath))){
vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
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
validate144.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate144.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema62 = {"type":"object","properties":{"targetName":{"$ref":"#/$defs/MappingTarget"},"value":{"type":"string"}},"required":["targetName","value"],"additionalProperties":false};
const schema63 = {"type":"string","allOf":[{"pattern":"^[a-zA-Z0-9_*-]+$"}]};

function validate157(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate157.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data !== "string"){
const err0 = {instancePath,schemaPath:"#/$defs/MappingTarget/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!pattern8.test(data)){
const err1 = {instancePath,schemaPath:"#/$defs/MappingTarget/allOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z0-9_*-]+$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
validate157.errors = vErrors;
return errors === 0;
}
validate157.evaluated = {"dynamicProps":false,"dynamicItems":false};


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
if(data.targetName === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/StepOutputMapping/required",keyword:"required",params:{missingProperty: "targetName"}};
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
if(!((key0 === "targetName") || (key0 === "value"))){
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
if(data.targetName !== undefined){
if(!(validate157(data.targetName, instancePath+"/targetName"))){
vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
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
validate156.errors = vErrors;
return errors === 0;
}
validate156.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const func1 = Object.prototype.hasOwnProperty;

function validate102(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate102.evaluated;
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
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
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
if(((data.steps === undefined) && (missing0 = "steps")) || ((data.name === undefined) && (missing0 = "name"))){
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
if(!(validate119(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
if(!valid2){
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
const _errs9 = errors;
const _errs10 = errors;
let valid5 = true;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.steps === undefined) && (missing1 = "steps")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid2 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid2){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err3 = {instancePath,schemaPath:"#/$defs/ExposedOperation/allOf/0/else/then/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.name === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/ExposedOperation/allOf/0/else/then/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.outputParameters !== undefined){
if(!(validate119(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs12 === errors;
valid5 = _valid2;
if(valid5){
var props1 = {};
props1.outputParameters = true;
}
ifClause0 = "then";
}
else {
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs14 === errors;
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
var _valid0 = _errs9 === errors;
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
if(data.method === undefined){
const err7 = {instancePath,schemaPath:"#/$defs/ExposedOperation/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema44.properties, key0))){
const err8 = {instancePath,schemaPath:"#/$defs/ExposedOperation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err9 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/ExposedOperation/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err10 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ExposedOperation/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.method !== undefined){
if(!(validate137(data.method, instancePath+"/method"))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data.inputParameters !== undefined){
let data8 = data.inputParameters;
if(Array.isArray(data8)){
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate97(data8[i0], instancePath+"/inputParameters/" + i0))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ExposedOperation/properties/inputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.call !== undefined){
if(!(validate140(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate142(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data12 = data.steps;
if(Array.isArray(data12)){
if(data12.length < 1){
const err12 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/ExposedOperation/properties/steps/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(!(validate144(data12[i1], instancePath+"/steps/" + i1))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err13 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/ExposedOperation/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.mappings !== undefined){
let data14 = data.mappings;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(!(validate156(data14[i2], instancePath+"/mappings/" + i2))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/ExposedOperation/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.outputParameters !== undefined){
if(!(Array.isArray(data.outputParameters))){
const err15 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/ExposedOperation/properties/outputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath,schemaPath:"#/$defs/ExposedOperation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
validate102.errors = vErrors;
return errors === 0;
}
validate102.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema64 = {"type":"object","properties":{"targetNamespace":{"$ref":"#/$defs/IdentifierKebab"},"trustedHeaders":{"type":"array","minItems":1,"items":{"type":"string"}}},"required":["targetNamespace"],"additionalProperties":false};

function validate161(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate161.evaluated;
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
validate161.errors = vErrors;
return errors === 0;
}
validate161.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(((((((key0 === "name") || (key0 === "label")) || (key0 === "description")) || (key0 === "path")) || (key0 === "inputParameters")) || (key0 === "operations")) || (key0 === "forward"))){
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
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err5 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/ExposedResource/properties/label/type",keyword:"type",params:{type: "string"}};
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
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate97(data4[i0], instancePath+"/inputParameters/" + i0))){
vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ExposedResource/properties/inputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.operations !== undefined){
let data6 = data.operations;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate102(data6[i1], instancePath+"/operations/" + i1))){
vErrors = vErrors === null ? validate102.errors : vErrors.concat(validate102.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ExposedResource/properties/operations/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.forward !== undefined){
if(!(validate161(data.forward, instancePath+"/forward"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/$defs/ExposedResource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}
validate95.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate79(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
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
if(!((((((key0 === "type") || (key0 === "namespace")) || (key0 === "address")) || (key0 === "port")) || (key0 === "authentication")) || (key0 === "resources"))){
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
if(!(validate81(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate83(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
if(!(validate85(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data.resources !== undefined){
let data5 = data.resources;
if(Array.isArray(data5)){
if(data5.length < 1){
const err5 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesRest/properties/resources/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate95(data5[i0], instancePath+"/resources/" + i0))){
vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesRest/properties/resources/type",keyword:"type",params:{type: "array"}};
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
const err7 = {instancePath,schemaPath:"#/$defs/ExposesRest/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema65 = {"type":"object","properties":{"type":{"const":"mcp"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"transport":{"type":"string","enum":["http","stdio"]},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"tools":{"type":"array","items":{"$ref":"#/$defs/McpTool"},"minItems":1},"resources":{"type":"array","items":{"$ref":"#/$defs/McpResource"},"minItems":1},"prompts":{"type":"array","items":{"$ref":"#/$defs/McpPrompt"},"minItems":1}},"required":["type","namespace","tools"],"additionalProperties":false,"allOf":[{"if":{"properties":{"transport":{"const":"stdio"}},"required":["transport"]},"then":{"properties":{"port":false}},"else":{"required":["port"]}}]};
const schema66 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/McpToolInputParameter"}},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"array","items":{"$ref":"#/$defs/Step"},"minItems":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":"array"}},"additionalProperties":false,"allOf":[{"required":["name","description"],"if":{"anyOf":[{"required":["call"],"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}}]},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]}]}}}}]};
const schema67 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"$ref":"#/$defs/InputType"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["name","type","description"],"additionalProperties":false};

function validate175(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate175.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.description === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "type")) || (key0 === "description")) || (key0 === "required"))){
const err3 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate99(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate99.errors : vErrors.concat(validate99.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpToolInputParameter/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
const err5 = {instancePath:instancePath+"/required",schemaPath:"#/$defs/McpToolInputParameter/properties/required/type",keyword:"type",params:{type: "boolean"}};
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
const err6 = {instancePath,schemaPath:"#/$defs/McpToolInputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate175.errors = vErrors;
return errors === 0;
}
validate175.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate169(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate169.evaluated;
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
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
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
if(!(validate119(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
const _errs9 = errors;
const _errs10 = errors;
let valid5 = true;
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.call === undefined) && (missing2 = "call")){
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
var _valid2 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid2){
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs12 === errors;
valid5 = _valid2;
if(valid5){
var props1 = {};
props1.outputParameters = true;
}
ifClause0 = "then";
}
else {
const _errs14 = errors;
const _errs15 = errors;
let valid7 = true;
const _errs16 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.steps === undefined) && (missing3 = "steps")){
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
let ifClause1;
if(_valid3){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.outputParameters !== undefined){
if(!(validate119(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
}
}
var _valid3 = _errs17 === errors;
valid7 = _valid3;
if(valid7){
var props2 = {};
props2.outputParameters = true;
}
ifClause1 = "then";
}
else {
const _errs19 = errors;
const _errs20 = errors;
let valid9 = false;
const _errs21 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.call === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/anyOf/0/required",keyword:"required",params:{missingProperty: "call"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid4 = _errs21 === errors;
valid9 = valid9 || _valid4;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.steps === undefined){
const err6 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/anyOf/1/required",keyword:"required",params:{missingProperty: "steps"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid4 = _errs22 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err7 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/else/anyOf",keyword:"anyOf",params:{}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
var _valid3 = _errs19 === errors;
valid7 = _valid3;
ifClause1 = "else";
}
if(!valid7){
const err8 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/else/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid2 = _errs14 === errors;
valid5 = _valid2;
if(valid5){
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
if(!valid5){
const err9 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/else/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs9 === errors;
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
const err10 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/if",keyword:"if",params:{failingKeyword: "else"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err11 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.description === undefined){
const err12 = {instancePath,schemaPath:"#/$defs/McpTool/allOf/0/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema66.properties, key0))){
const err13 = {instancePath,schemaPath:"#/$defs/McpTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err14 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/McpTool/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err15 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpTool/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.inputParameters !== undefined){
let data7 = data.inputParameters;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(!(validate175(data7[i0], instancePath+"/inputParameters/" + i0))){
vErrors = vErrors === null ? validate175.errors : vErrors.concat(validate175.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/McpTool/properties/inputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.call !== undefined){
if(!(validate140(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate142(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data11 = data.steps;
if(Array.isArray(data11)){
if(data11.length < 1){
const err17 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpTool/properties/steps/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(!(validate144(data11[i1], instancePath+"/steps/" + i1))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpTool/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.mappings !== undefined){
let data13 = data.mappings;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(!(validate156(data13[i2], instancePath+"/mappings/" + i2))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/McpTool/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.outputParameters !== undefined){
if(!(Array.isArray(data.outputParameters))){
const err20 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/McpTool/properties/outputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath,schemaPath:"#/$defs/McpTool/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}
validate169.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema68 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"label":{"type":"string"},"uri":{"type":"string"},"description":{"type":"string"},"mimeType":{"$ref":"#/$defs/MimeType"},"call":{"$ref":"#/$defs/CallRef"},"with":{"$ref":"#/$defs/WithInjector"},"steps":{"type":"array","items":{"$ref":"#/$defs/Step"},"minItems":1},"mappings":{"type":"array","items":{"$ref":"#/$defs/StepOutputMapping"}},"outputParameters":{"type":"array"},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["name","label","uri","description"],"additionalProperties":false,"allOf":[{"if":{"oneOf":[{"required":["call"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},{"required":["steps"],"not":{"required":["location"]},"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},{"required":["location"],"not":{"anyOf":[{"required":["call"]},{"required":["steps"]}]}}]},"else":{"if":{"required":["location"]},"then":{"allOf":[{"dependentSchemas":{"location":{"properties":{"call":false}}}},{"dependentSchemas":{"location":{"properties":{"steps":false}}}}]},"else":{"if":{"required":["call","steps"]},"then":{"if":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"then":{"dependentSchemas":{"call":{"properties":{"steps":false}}}},"else":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}}},"else":{"if":{"required":["call"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/MappedOutputParameters"}}},"else":{"if":{"required":["steps"]},"then":{"properties":{"outputParameters":{"$ref":"#/$defs/OrchestratedOutputParameters"}}},"else":{"anyOf":[{"required":["call"]},{"required":["steps"]},{"required":["location"]}]}}}}}}]};
const schema69 = {"type":"string","pattern":"^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$"};
const pattern12 = new RegExp("^[a-zA-Z0-9!#$&^_.+-]+/[a-zA-Z0-9!#$&^_.+-]+(?:\\s*;\\s*[a-zA-Z0-9!#$&^_.+-]+=(?:[a-zA-Z0-9!#$&^_.+-]+|\"[^\"]*\"))*$", "u");

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
if(typeof data === "string"){
if(!pattern12.test(data)){
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
validate192.errors = vErrors;
return errors === 0;
}
validate192.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema70 = {"type":"string","pattern":"^file:///"};
const pattern13 = new RegExp("^file:///", "u");

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
if(typeof data === "string"){
if(!pattern13.test(data)){
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
validate198.errors = vErrors;
return errors === 0;
}
validate198.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate184(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate184.evaluated;
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
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
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
if(!(validate119(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
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
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
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
if(!(validate103(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate103.errors : vErrors.concat(validate103.errors);
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
if(!(validate119(data.outputParameters, instancePath+"/outputParameters"))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
if(data.name === undefined){
const err29 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data.label === undefined){
const err30 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data.uri === undefined){
const err31 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "uri"}};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data.description === undefined){
const err32 = {instancePath,schemaPath:"#/$defs/McpResource/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema68.properties, key0))){
const err33 = {instancePath,schemaPath:"#/$defs/McpResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err34 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/McpResource/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.uri !== undefined){
if(typeof data.uri !== "string"){
const err35 = {instancePath:instancePath+"/uri",schemaPath:"#/$defs/McpResource/properties/uri/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err36 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpResource/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.mimeType !== undefined){
if(!(validate192(data.mimeType, instancePath+"/mimeType"))){
vErrors = vErrors === null ? validate192.errors : vErrors.concat(validate192.errors);
errors = vErrors.length;
}
}
if(data.call !== undefined){
if(!(validate140(data.call, instancePath+"/call"))){
vErrors = vErrors === null ? validate140.errors : vErrors.concat(validate140.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
if(!(validate142(data.with, instancePath+"/with"))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
}
if(data.steps !== undefined){
let data16 = data.steps;
if(Array.isArray(data16)){
if(data16.length < 1){
const err37 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/properties/steps/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
if(!(validate144(data16[i0], instancePath+"/steps/" + i0))){
vErrors = vErrors === null ? validate144.errors : vErrors.concat(validate144.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/steps",schemaPath:"#/$defs/McpResource/properties/steps/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.mappings !== undefined){
let data18 = data.mappings;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
if(!(validate156(data18[i1], instancePath+"/mappings/" + i1))){
vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
errors = vErrors.length;
}
}
}
else {
const err39 = {instancePath:instancePath+"/mappings",schemaPath:"#/$defs/McpResource/properties/mappings/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.outputParameters !== undefined){
if(!(Array.isArray(data.outputParameters))){
const err40 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/McpResource/properties/outputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate198(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/$defs/McpResource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate184.errors = vErrors;
return errors === 0;
}
validate184.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema71 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"label":{"type":"string"},"description":{"type":"string"},"arguments":{"type":"array","items":{"$ref":"#/$defs/McpPromptArgument"},"minItems":1},"template":{"type":"array","items":{"$ref":"#/$defs/McpPromptMessage"},"minItems":1},"location":{"$ref":"#/$defs/FileDirUri"}},"required":["name","label","description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["template"]},{"required":["location"]}]},{"dependentSchemas":{"template":{"properties":{"location":false}}}}]};
const schema72 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"label":{"type":"string"},"description":{"type":"string"},"required":{"type":"boolean"}},"required":["name","description"],"additionalProperties":false};

function validate203(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate203.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "label")) || (key0 === "description")) || (key0 === "required"))){
const err2 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/McpPromptArgument/properties/label/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpPromptArgument/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
const err5 = {instancePath:instancePath+"/required",schemaPath:"#/$defs/McpPromptArgument/properties/required/type",keyword:"type",params:{type: "boolean"}};
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
const err6 = {instancePath,schemaPath:"#/$defs/McpPromptArgument/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate203.errors = vErrors;
return errors === 0;
}
validate203.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema73 = {"type":"object","properties":{"role":{"type":"string","enum":["user","assistant"]},"content":{"type":"string"}},"required":["role","content"],"additionalProperties":false};

function validate206(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate206.evaluated;
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
const err4 = {instancePath:instancePath+"/role",schemaPath:"#/$defs/McpPromptMessage/properties/role/enum",keyword:"enum",params:{allowedValues: schema73.properties.role.enum}};
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
validate206.errors = vErrors;
return errors === 0;
}
validate206.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate201(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate201.evaluated;
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
if(data.name === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/McpPrompt/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.label === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/McpPrompt/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.description === undefined){
const err6 = {instancePath,schemaPath:"#/$defs/McpPrompt/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "label")) || (key0 === "description")) || (key0 === "arguments")) || (key0 === "template")) || (key0 === "location"))){
const err7 = {instancePath,schemaPath:"#/$defs/McpPrompt/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err8 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/McpPrompt/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err9 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/McpPrompt/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.arguments !== undefined){
let data4 = data.arguments;
if(Array.isArray(data4)){
if(data4.length < 1){
const err10 = {instancePath:instancePath+"/arguments",schemaPath:"#/$defs/McpPrompt/properties/arguments/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate203(data4[i0], instancePath+"/arguments/" + i0))){
vErrors = vErrors === null ? validate203.errors : vErrors.concat(validate203.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/arguments",schemaPath:"#/$defs/McpPrompt/properties/arguments/type",keyword:"type",params:{type: "array"}};
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
let data6 = data.template;
if(Array.isArray(data6)){
if(data6.length < 1){
const err12 = {instancePath:instancePath+"/template",schemaPath:"#/$defs/McpPrompt/properties/template/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate206(data6[i1], instancePath+"/template/" + i1))){
vErrors = vErrors === null ? validate206.errors : vErrors.concat(validate206.errors);
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
if(!(validate198(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
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
validate201.errors = vErrors;
return errors === 0;
}
validate201.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(func1.call(schema65.properties, key0))){
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
const err12 = {instancePath:instancePath+"/transport",schemaPath:"#/$defs/ExposesMcp/properties/transport/enum",keyword:"enum",params:{allowedValues: schema65.properties.transport.enum}};
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
if(!(validate81(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate83(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data8 = data.tools;
if(Array.isArray(data8)){
if(data8.length < 1){
const err13 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/ExposesMcp/properties/tools/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data8.length;
for(let i0=0; i0<len0; i0++){
if(!(validate169(data8[i0], instancePath+"/tools/" + i0))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
const err14 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/ExposesMcp/properties/tools/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.resources !== undefined){
let data10 = data.resources;
if(Array.isArray(data10)){
if(data10.length < 1){
const err15 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesMcp/properties/resources/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1; i1++){
if(!(validate184(data10[i1], instancePath+"/resources/" + i1))){
vErrors = vErrors === null ? validate184.errors : vErrors.concat(validate184.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ExposesMcp/properties/resources/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.prompts !== undefined){
let data12 = data.prompts;
if(Array.isArray(data12)){
if(data12.length < 1){
const err17 = {instancePath:instancePath+"/prompts",schemaPath:"#/$defs/ExposesMcp/properties/prompts/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len2 = data12.length;
for(let i2=0; i2<len2; i2++){
if(!(validate201(data12[i2], instancePath+"/prompts/" + i2))){
vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
errors = vErrors.length;
}
}
}
else {
const err18 = {instancePath:instancePath+"/prompts",schemaPath:"#/$defs/ExposesMcp/properties/prompts/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/$defs/ExposesMcp/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate165.errors = vErrors;
return errors === 0;
}
validate165.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema74 = {"type":"object","properties":{"type":{"const":"skill"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"address":{"$ref":"#/$defs/Address"},"port":{"$ref":"#/$defs/Port"},"authentication":{"$ref":"#/$defs/Authentication"},"skills":{"type":"array","items":{"$ref":"#/$defs/Skill"},"minItems":1}},"required":["type","port","namespace","skills"],"additionalProperties":false};
const schema75 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string","maxLength":1024},"license":{"type":"string"},"compatibility":{"type":"string","maxLength":500},"metadata":{"type":"object","additionalProperties":{"type":"string"}},"allowed-tools":{"type":"string","maxLength":1024},"argument-hint":{"type":"string"},"user-invocable":{"type":"boolean"},"disable-model-invocation":{"type":"boolean"},"location":{"$ref":"#/$defs/FileDirUri"},"tools":{"type":"array","items":{"$ref":"#/$defs/SkillTool"},"minItems":1}},"required":["name","description"],"additionalProperties":false};
const func6 = (text) => [...text].length;
const schema76 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"},"from":{"$ref":"#/$defs/SkillToolFrom"},"instruction":{"type":"string"}},"required":["name","description"],"additionalProperties":false,"allOf":[{"anyOf":[{"required":["from"]},{"required":["instruction"]}]},{"dependentSchemas":{"from":{"properties":{"instruction":false}}}}]};
const schema77 = {"type":"object","properties":{"sourceNamespace":{"type":"string"},"action":{"type":"string"}},"required":["sourceNamespace","action"],"additionalProperties":false};

function validate220(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate220.evaluated;
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
validate220.errors = vErrors;
return errors === 0;
}
validate220.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate218(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate218.evaluated;
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
if(data.name === undefined){
const err4 = {instancePath,schemaPath:"#/$defs/SkillTool/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.description === undefined){
const err5 = {instancePath,schemaPath:"#/$defs/SkillTool/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "description")) || (key0 === "from")) || (key0 === "instruction"))){
const err6 = {instancePath,schemaPath:"#/$defs/SkillTool/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/SkillTool/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.from !== undefined){
if(!(validate220(data.from, instancePath+"/from"))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
}
if(data.instruction !== undefined){
if(typeof data.instruction !== "string"){
const err8 = {instancePath:instancePath+"/instruction",schemaPath:"#/$defs/SkillTool/properties/instruction/type",keyword:"type",params:{type: "string"}};
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
const err9 = {instancePath,schemaPath:"#/$defs/SkillTool/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate218.errors = vErrors;
return errors === 0;
}
validate218.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate215(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate215.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/Skill/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.description === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/Skill/required",keyword:"required",params:{missingProperty: "description"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema75.properties, key0))){
const err2 = {instancePath,schemaPath:"#/$defs/Skill/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
let data1 = data.description;
if(typeof data1 === "string"){
if(func6(data1) > 1024){
const err3 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Skill/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/Skill/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.license !== undefined){
if(typeof data.license !== "string"){
const err5 = {instancePath:instancePath+"/license",schemaPath:"#/$defs/Skill/properties/license/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.compatibility !== undefined){
let data3 = data.compatibility;
if(typeof data3 === "string"){
if(func6(data3) > 500){
const err6 = {instancePath:instancePath+"/compatibility",schemaPath:"#/$defs/Skill/properties/compatibility/maxLength",keyword:"maxLength",params:{limit: 500}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/compatibility",schemaPath:"#/$defs/Skill/properties/compatibility/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.metadata !== undefined){
let data4 = data.metadata;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(typeof data4[key1] !== "string"){
const err8 = {instancePath:instancePath+"/metadata/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/Skill/properties/metadata/additionalProperties/type",keyword:"type",params:{type: "string"}};
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
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"#/$defs/Skill/properties/metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["allowed-tools"] !== undefined){
let data6 = data["allowed-tools"];
if(typeof data6 === "string"){
if(func6(data6) > 1024){
const err10 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/$defs/Skill/properties/allowed-tools/maxLength",keyword:"maxLength",params:{limit: 1024}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/allowed-tools",schemaPath:"#/$defs/Skill/properties/allowed-tools/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data["argument-hint"] !== undefined){
if(typeof data["argument-hint"] !== "string"){
const err12 = {instancePath:instancePath+"/argument-hint",schemaPath:"#/$defs/Skill/properties/argument-hint/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data["user-invocable"] !== undefined){
if(typeof data["user-invocable"] !== "boolean"){
const err13 = {instancePath:instancePath+"/user-invocable",schemaPath:"#/$defs/Skill/properties/user-invocable/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data["disable-model-invocation"] !== undefined){
if(typeof data["disable-model-invocation"] !== "boolean"){
const err14 = {instancePath:instancePath+"/disable-model-invocation",schemaPath:"#/$defs/Skill/properties/disable-model-invocation/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate198(data.location, instancePath+"/location"))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
}
if(data.tools !== undefined){
let data11 = data.tools;
if(Array.isArray(data11)){
if(data11.length < 1){
const err15 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/Skill/properties/tools/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len0 = data11.length;
for(let i0=0; i0<len0; i0++){
if(!(validate218(data11[i0], instancePath+"/tools/" + i0))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
}
}
else {
const err16 = {instancePath:instancePath+"/tools",schemaPath:"#/$defs/Skill/properties/tools/type",keyword:"type",params:{type: "array"}};
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
validate215.errors = vErrors;
return errors === 0;
}
validate215.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate210(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate210.evaluated;
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
if(!(validate81(data.address, instancePath+"/address"))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
}
if(data.port !== undefined){
if(!(validate83(data.port, instancePath+"/port"))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
}
if(data.authentication !== undefined){
if(!(validate85(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data.skills !== undefined){
let data6 = data.skills;
if(Array.isArray(data6)){
if(data6.length < 1){
const err7 = {instancePath:instancePath+"/skills",schemaPath:"#/$defs/ExposesSkill/properties/skills/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(!(validate215(data6[i0], instancePath+"/skills/" + i0))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
}
}
else {
const err8 = {instancePath:instancePath+"/skills",schemaPath:"#/$defs/ExposesSkill/properties/skills/type",keyword:"type",params:{type: "array"}};
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
const err9 = {instancePath,schemaPath:"#/$defs/ExposesSkill/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate210.errors = vErrors;
return errors === 0;
}
validate210.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate78(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate78.evaluated;
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
if(!(validate79(data, instancePath))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "mcp"){
if(!(validate165(data, instancePath))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "skill"){
if(!(validate210(data, instancePath))){
vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
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
validate78.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate78.evaluated = {"dynamicProps":true,"dynamicItems":false};

const schema78 = {"type":"object","properties":{"location":{"type":"string"},"import":{"$ref":"#/$defs/IdentifierKebab"},"as":{"$ref":"#/$defs/IdentifierKebab"},"description":{"type":"string"}},"required":["location","import"],"additionalProperties":false};

function validate228(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate228.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ImportEntry/required",keyword:"required",params:{missingProperty: "location"}};
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
if(!((((key0 === "location") || (key0 === "import")) || (key0 === "as")) || (key0 === "description"))){
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
if(data.location !== undefined){
if(typeof data.location !== "string"){
const err3 = {instancePath:instancePath+"/location",schemaPath:"#/$defs/ImportEntry/properties/location/type",keyword:"type",params:{type: "string"}};
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
validate228.errors = vErrors;
return errors === 0;
}
validate228.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema79 = {"type":"object","properties":{"type":{"type":"string","const":"http"},"namespace":{"$ref":"#/$defs/IdentifierKebab"},"baseUri":{"$ref":"#/$defs/BaseUri"},"description":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedInputParameter"}},"authentication":{"$ref":"#/$defs/Authentication"},"resources":{"type":"array","items":{"$ref":"#/$defs/ConsumedHttpResource"},"minItems":1}},"required":["type","namespace","baseUri"],"additionalProperties":false};
const schema80 = {"type":"string","pattern":"^https?://[^/]+(/[^{]*)?$"};
const pattern14 = new RegExp("^https?://[^/]+(/[^{]*)?$", "u");

function validate234(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate234.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!pattern14.test(data)){
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
validate234.errors = vErrors;
return errors === 0;
}
validate234.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema81 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"in":{"type":"string","enum":["query","header","path","cookie","body","environment"]},"value":{"type":"string"}},"required":["name","in"],"additionalProperties":false};

function validate236(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate236.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.in === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/required",keyword:"required",params:{missingProperty: "in"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "in")) || (key0 === "value"))){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.in !== undefined){
let data1 = data.in;
if(typeof data1 !== "string"){
const err3 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ConsumedInputParameter/properties/in/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!((((((data1 === "query") || (data1 === "header")) || (data1 === "path")) || (data1 === "cookie")) || (data1 === "body")) || (data1 === "environment"))){
const err4 = {instancePath:instancePath+"/in",schemaPath:"#/$defs/ConsumedInputParameter/properties/in/enum",keyword:"enum",params:{allowedValues: schema81.properties.in.enum}};
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
const err5 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ConsumedInputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
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
const err6 = {instancePath,schemaPath:"#/$defs/ConsumedInputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate236.errors = vErrors;
return errors === 0;
}
validate236.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema82 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"path":{"type":"string"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedInputParameter"}},"operations":{"type":"array","items":{"$ref":"#/$defs/ConsumedHttpOperation"},"minItems":1}},"required":["name","path","operations"],"additionalProperties":false};
const schema83 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierKebab"},"label":{"type":"string"},"description":{"type":"string"},"method":{"$ref":"#/$defs/HttpMethod"},"inputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedInputParameter"}},"outputRawFormat":{"$ref":"#/$defs/OutputRawFormat"},"outputParameters":{"type":"array","items":{"$ref":"#/$defs/ConsumedOutputParameter"}},"body":{"$ref":"#/$defs/RequestBody"}},"required":["name","method"],"additionalProperties":false};
const schema84 = {"type":"string","enum":["json","xml","avro","protobuf","csv","yaml"]};

function validate247(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate247.evaluated;
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
if(!((((((data === "json") || (data === "xml")) || (data === "avro")) || (data === "protobuf")) || (data === "csv")) || (data === "yaml"))){
const err1 = {instancePath,schemaPath:"#/$defs/OutputRawFormat/enum",keyword:"enum",params:{allowedValues: schema84.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate247.errors = vErrors;
return errors === 0;
}
validate247.evaluated = {"dynamicProps":false,"dynamicItems":false};

const schema85 = {"type":"object","properties":{"name":{"$ref":"#/$defs/IdentifierExtended"},"type":{"$ref":"#/$defs/OutputType"},"value":{"type":"string"}},"required":["name","type","value"],"additionalProperties":false};
const schema86 = {"type":"string","enum":["string","number","boolean","object","array"]};

function validate251(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate251.evaluated;
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
const err1 = {instancePath,schemaPath:"#/$defs/OutputType/enum",keyword:"enum",params:{allowedValues: schema86.enum}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate251.errors = vErrors;
return errors === 0;
}
validate251.evaluated = {"dynamicProps":false,"dynamicItems":false};


function validate249(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate249.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/required",keyword:"required",params:{missingProperty: "type"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.value === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/required",keyword:"required",params:{missingProperty: "value"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "type")) || (key0 === "value"))){
const err3 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate72(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate251(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate251.errors : vErrors.concat(validate251.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(typeof data.value !== "string"){
const err4 = {instancePath:instancePath+"/value",schemaPath:"#/$defs/ConsumedOutputParameter/properties/value/type",keyword:"type",params:{type: "string"}};
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
const err5 = {instancePath,schemaPath:"#/$defs/ConsumedOutputParameter/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate249.errors = vErrors;
return errors === 0;
}
validate249.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema87 = {"type":["string","object"],"if":{"type":"object"},"then":{"$ref":"#/$defs/StructuredBody"}};
const schema88 = {"type":"object","required":["type"],"discriminator":{"propertyName":"type"},"oneOf":[{"$ref":"#/$defs/JsonBody"},{"$ref":"#/$defs/TextBody"},{"$ref":"#/$defs/FormBody"},{"$ref":"#/$defs/MultipartBody"}]};
const schema89 = {"type":"object","properties":{"type":{"const":"json"},"data":{"type":["string","object","array"]}},"required":["type","data"],"additionalProperties":false};

function validate256(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate256.evaluated;
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
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/$defs/JsonBody/properties/data/type",keyword:"type",params:{type: schema89.properties.data.type}};
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
validate256.errors = vErrors;
return errors === 0;
}
validate256.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema90 = {"type":"object","properties":{"type":{"enum":["text","xml","sparql"]},"data":{"type":"string"}},"required":["type","data"],"additionalProperties":false};

function validate257(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate257.evaluated;
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
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/$defs/TextBody/properties/type/enum",keyword:"enum",params:{allowedValues: schema90.properties.type.enum}};
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
validate257.errors = vErrors;
return errors === 0;
}
validate257.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema91 = {"type":"object","properties":{"type":{"const":"formUrlEncoded"},"data":{"type":["string","object"],"additionalProperties":{"type":"string"}}},"required":["type","data"],"additionalProperties":false};

function validate258(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate258.evaluated;
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
const err4 = {instancePath:instancePath+"/data",schemaPath:"#/$defs/FormBody/properties/data/type",keyword:"type",params:{type: schema91.properties.data.type}};
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
validate258.errors = vErrors;
return errors === 0;
}
validate258.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema92 = {"type":"object","properties":{"type":{"const":"multipartForm"},"data":{"type":"array","items":{"$ref":"#/$defs/MultipartPart"}}},"required":["type","data"],"additionalProperties":false};
const schema93 = {"type":"object","properties":{"name":{"type":"string"},"value":{"type":"string"},"filename":{"type":"string"},"contentType":{"type":"string"}},"required":["name","value"],"additionalProperties":false};

function validate260(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate260.evaluated;
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
validate260.errors = vErrors;
return errors === 0;
}
validate260.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate259(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate259.evaluated;
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
if(!(validate260(data1[i0], instancePath+"/data/" + i0))){
vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
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
validate259.errors = vErrors;
return errors === 0;
}
validate259.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(validate256(data, instancePath))){
vErrors = vErrors === null ? validate256.errors : vErrors.concat(validate256.errors);
errors = vErrors.length;
}
var props0 = true;
}
else if(tag0 === "text"){
if(!(validate257(data, instancePath))){
vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "xml"){
if(!(validate257(data, instancePath))){
vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "sparql"){
if(!(validate257(data, instancePath))){
vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "formUrlEncoded"){
if(!(validate258(data, instancePath))){
vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
errors = vErrors.length;
}
if(props0 !== true){
props0 = true;
}
}
else if(tag0 === "multipartForm"){
if(!(validate259(data, instancePath))){
vErrors = vErrors === null ? validate259.errors : vErrors.concat(validate259.errors);
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
validate255.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate255.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate254(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate254.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"#/$defs/RequestBody/type",keyword:"type",params:{type: schema87.type}};
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
if(!(validate255(data, instancePath))){
vErrors = vErrors === null ? validate255.errors : vErrors.concat(validate255.errors);
errors = vErrors.length;
}
else {
var props0 = validate255.evaluated.props;
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
validate254.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate254.evaluated = {"dynamicProps":true,"dynamicItems":false};


function validate243(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate243.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.method === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/required",keyword:"required",params:{missingProperty: "method"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "name") || (key0 === "label")) || (key0 === "description")) || (key0 === "method")) || (key0 === "inputParameters")) || (key0 === "outputRawFormat")) || (key0 === "outputParameters")) || (key0 === "body"))){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
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
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err3 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/ConsumedHttpOperation/properties/label/type",keyword:"type",params:{type: "string"}};
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
const err4 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ConsumedHttpOperation/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.method !== undefined){
if(!(validate137(data.method, instancePath+"/method"))){
vErrors = vErrors === null ? validate137.errors : vErrors.concat(validate137.errors);
errors = vErrors.length;
}
}
if(data.inputParameters !== undefined){
let data4 = data.inputParameters;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate236(data4[i0], instancePath+"/inputParameters/" + i0))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumedHttpOperation/properties/inputParameters/type",keyword:"type",params:{type: "array"}};
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
if(!(validate247(data.outputRawFormat, instancePath+"/outputRawFormat"))){
vErrors = vErrors === null ? validate247.errors : vErrors.concat(validate247.errors);
errors = vErrors.length;
}
}
if(data.outputParameters !== undefined){
let data7 = data.outputParameters;
if(Array.isArray(data7)){
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate249(data7[i1], instancePath+"/outputParameters/" + i1))){
vErrors = vErrors === null ? validate249.errors : vErrors.concat(validate249.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/outputParameters",schemaPath:"#/$defs/ConsumedHttpOperation/properties/outputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.body !== undefined){
if(!(validate254(data.body, instancePath+"/body"))){
vErrors = vErrors === null ? validate254.errors : vErrors.concat(validate254.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath,schemaPath:"#/$defs/ConsumedHttpOperation/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate243.errors = vErrors;
return errors === 0;
}
validate243.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate240(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate240.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.path === undefined){
const err1 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/required",keyword:"required",params:{missingProperty: "path"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.operations === undefined){
const err2 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/required",keyword:"required",params:{missingProperty: "operations"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "label")) || (key0 === "description")) || (key0 === "path")) || (key0 === "inputParameters")) || (key0 === "operations"))){
const err3 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
if(!(validate65(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
if(data.label !== undefined){
if(typeof data.label !== "string"){
const err4 = {instancePath:instancePath+"/label",schemaPath:"#/$defs/ConsumedHttpResource/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err5 = {instancePath:instancePath+"/description",schemaPath:"#/$defs/ConsumedHttpResource/properties/description/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err6 = {instancePath:instancePath+"/path",schemaPath:"#/$defs/ConsumedHttpResource/properties/path/type",keyword:"type",params:{type: "string"}};
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
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate236(data4[i0], instancePath+"/inputParameters/" + i0))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumedHttpResource/properties/inputParameters/type",keyword:"type",params:{type: "array"}};
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
if(Array.isArray(data6)){
if(data6.length < 1){
const err8 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ConsumedHttpResource/properties/operations/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(!(validate243(data6[i1], instancePath+"/operations/" + i1))){
vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/operations",schemaPath:"#/$defs/ConsumedHttpResource/properties/operations/type",keyword:"type",params:{type: "array"}};
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
const err10 = {instancePath,schemaPath:"#/$defs/ConsumedHttpResource/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate240.errors = vErrors;
return errors === 0;
}
validate240.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate232(data, instancePath=""){
let vErrors = null;
let errors = 0;
const evaluated0 = validate232.evaluated;
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
if(!(((((((key0 === "type") || (key0 === "namespace")) || (key0 === "baseUri")) || (key0 === "description")) || (key0 === "inputParameters")) || (key0 === "authentication")) || (key0 === "resources"))){
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
if(!(validate234(data.baseUri, instancePath+"/baseUri"))){
vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
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
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
if(!(validate236(data4[i0], instancePath+"/inputParameters/" + i0))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/inputParameters",schemaPath:"#/$defs/ConsumesHttp/properties/inputParameters/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.authentication !== undefined){
if(!(validate85(data.authentication, instancePath+"/authentication"))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
}
if(data.resources !== undefined){
let data7 = data.resources;
if(Array.isArray(data7)){
if(data7.length < 1){
const err8 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ConsumesHttp/properties/resources/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1; i1++){
if(!(validate240(data7[i1], instancePath+"/resources/" + i1))){
vErrors = vErrors === null ? validate240.errors : vErrors.concat(validate240.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/resources",schemaPath:"#/$defs/ConsumesHttp/properties/resources/type",keyword:"type",params:{type: "array"}};
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
const err10 = {instancePath,schemaPath:"#/$defs/ConsumesHttp/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate232.errors = vErrors;
return errors === 0;
}
validate232.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
if(!(((key0 === "binds") || (key0 === "exposes")) || (key0 === "consumes"))){
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
if(!(validate64(data0[i0], instancePath+"/binds/" + i0))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/binds",schemaPath:"#/$defs/Capability/properties/binds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.exposes !== undefined){
let data2 = data.exposes;
if(Array.isArray(data2)){
if(data2.length < 1){
const err6 = {instancePath:instancePath+"/exposes",schemaPath:"#/$defs/Capability/properties/exposes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
if(!(validate78(data2[i1], instancePath+"/exposes/" + i1))){
vErrors = vErrors === null ? validate78.errors : vErrors.concat(validate78.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/exposes",schemaPath:"#/$defs/Capability/properties/exposes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.consumes !== undefined){
let data4 = data.consumes;
if(Array.isArray(data4)){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/consumes",schemaPath:"#/$defs/Capability/properties/consumes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
const err9 = {instancePath:instancePath+"/consumes/" + i2,schemaPath:"#/$defs/Capability/properties/consumes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const _errs15 = errors;
let valid8 = true;
const _errs16 = errors;
const _errs17 = errors;
let valid9 = false;
const _errs18 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing0;
if((data5.location === undefined) && (missing0 = "location")){
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
var _valid2 = _errs18 === errors;
valid9 = valid9 || _valid2;
const _errs19 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if((data5.import === undefined) && (missing1 = "import")){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
var _valid2 = _errs19 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
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
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
var _valid1 = _errs16 === errors;
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
if(_valid1){
const _errs20 = errors;
if(!(validate228(data5, instancePath+"/consumes/" + i2))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
var _valid1 = _errs20 === errors;
valid8 = _valid1;
if(valid8){
var props1 = true;
}
ifClause0 = "then";
}
else {
const _errs21 = errors;
if(!(validate232(data5, instancePath+"/consumes/" + i2))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var _valid1 = _errs21 === errors;
valid8 = _valid1;
if(valid8){
if(props1 !== true){
props1 = true;
}
}
ifClause0 = "else";
}
if(!valid8){
const err13 = {instancePath:instancePath+"/consumes/" + i2,schemaPath:"#/$defs/Capability/properties/consumes/items/if",keyword:"if",params:{failingKeyword: ifClause0}};
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
else {
const err14 = {instancePath:instancePath+"/consumes",schemaPath:"#/$defs/Capability/properties/consumes/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/$defs/Capability/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}
validate76.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


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
let ifClause0;
if(_valid0){
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.capability !== undefined){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes !== undefined){
const err1 = {instancePath:instancePath+"/consumes",schemaPath:"#/allOf/0/then/dependentSchemas/capability/properties/consumes/false schema",keyword:"false schema",params:{}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var valid2 = _errs5 === errors;
if(valid2){
var props0 = {};
props0.consumes = true;
}
}
else {
var valid2 = true;
}
}
var _valid0 = _errs4 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs6 = errors;
const _errs7 = errors;
let valid4 = false;
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.capability === undefined){
const err2 = {instancePath,schemaPath:"#/allOf/0/else/anyOf/0/required",keyword:"required",params:{missingProperty: "capability"}};
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
valid4 = valid4 || _valid1;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.consumes === undefined){
const err3 = {instancePath,schemaPath:"#/allOf/0/else/anyOf/1/required",keyword:"required",params:{missingProperty: "consumes"}};
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
valid4 = valid4 || _valid1;
if(!valid4){
const err4 = {instancePath,schemaPath:"#/allOf/0/else/anyOf",keyword:"anyOf",params:{}};
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
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err5 = {instancePath,schemaPath:"#/allOf/0/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.naftiko === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "naftiko"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "naftiko") || (key0 === "info")) || (key0 === "binds")) || (key0 === "capability")) || (key0 === "consumes"))){
const err7 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
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
let data2 = data.binds;
if(Array.isArray(data2)){
if(data2.length < 1){
const err8 = {instancePath:instancePath+"/binds",schemaPath:"#/properties/binds/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(!(validate64(data2[i0], instancePath+"/binds/" + i0))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err9 = {instancePath:instancePath+"/binds",schemaPath:"#/properties/binds/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.capability !== undefined){
if(!(validate76(data.capability, instancePath+"/capability"))){
vErrors = vErrors === null ? validate76.errors : vErrors.concat(validate76.errors);
errors = vErrors.length;
}
}
if(data.consumes !== undefined){
let data5 = data.consumes;
if(Array.isArray(data5)){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/consumes",schemaPath:"#/properties/consumes/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err11 = {instancePath:instancePath+"/consumes/" + i1,schemaPath:"#/properties/consumes/items/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
const _errs20 = errors;
let valid10 = true;
const _errs21 = errors;
const _errs22 = errors;
let valid11 = false;
const _errs23 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing1;
if((data6.location === undefined) && (missing1 = "location")){
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
var _valid3 = _errs23 === errors;
valid11 = valid11 || _valid3;
const _errs24 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((data6.import === undefined) && (missing2 = "import")){
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
var _valid3 = _errs24 === errors;
valid11 = valid11 || _valid3;
if(!valid11){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
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
var _valid2 = _errs21 === errors;
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
if(_valid2){
const _errs25 = errors;
if(!(validate228(data6, instancePath+"/consumes/" + i1))){
vErrors = vErrors === null ? validate228.errors : vErrors.concat(validate228.errors);
errors = vErrors.length;
}
var _valid2 = _errs25 === errors;
valid10 = _valid2;
if(valid10){
var props1 = true;
}
ifClause1 = "then";
}
else {
const _errs26 = errors;
if(!(validate232(data6, instancePath+"/consumes/" + i1))){
vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
errors = vErrors.length;
}
var _valid2 = _errs26 === errors;
valid10 = _valid2;
if(valid10){
if(props1 !== true){
props1 = true;
}
}
ifClause1 = "else";
}
if(!valid10){
const err15 = {instancePath:instancePath+"/consumes/" + i1,schemaPath:"#/properties/consumes/items/if",keyword:"if",params:{failingKeyword: ifClause1}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/consumes",schemaPath:"#/properties/consumes/type",keyword:"type",params:{type: "array"}};
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
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
