"""Lists and calls with the `mcp` package 2.x, in the era it chooses and in the older one: argv is a URL, or a command for stdio."""

import asyncio
import sys
from importlib.metadata import version

from mcp import Client, StdioServerParameters, types


async def answer(_context, params):
    assert params.message == "Who?", params
    return types.ElicitResult(action="accept", content={"name": "Ada"})


async def drive(words, mode):
    target = words[0] if len(words) == 1 else StdioServerParameters(command=words[0], args=words[1:])
    async with Client(target, mode=mode, elicitation_callback=answer) as client:
        assert client.server_info.name == "interop", client.server_info
        tools = [tool.name for tool in (await client.list_tools()).tools]
        assert tools == ["greet", "fail", "ask"], tools
        result = await client.call_tool("greet", {"who": "Ada"})
        assert result.structured_content == {"greeting": "Hello Ada"} and not result.is_error, result
        assert (await client.call_tool("fail", {})).is_error
        missing = await client.call_tool("greet", {})
        assert missing.is_error and "who" in missing.content[0].text, missing
        asked = await client.call_tool("ask", {})
        assert asked.content[0].text == "Hello Ada", asked
        templates = (await client.list_resource_templates()).resource_templates
        assert templates[0].uri_template == "item://{id}", templates
        read_back = await client.read_resource("item://7")
        assert read_back.contents[0].text == '{"id":"7"}', read_back
        prompt = await client.get_prompt("hi", {"who": "Ada"})
        assert prompt.messages[0].content.text == "Hi Ada", prompt
        return client.protocol_version


async def main(words):
    print("mcp", version("mcp"), await drive(words, "auto"), await drive(words, "legacy"))


asyncio.run(main(sys.argv[1:]))
