"""Lists and calls with the `mcp` package 1.x: argv is a URL, or a command for stdio."""

import asyncio
import sys
from contextlib import asynccontextmanager
from importlib.metadata import version

from mcp import ClientSession, StdioServerParameters, types
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamablehttp_client


@asynccontextmanager
async def streams(words):
    if len(words) == 1:
        async with streamablehttp_client(words[0]) as (read, write, _):
            yield read, write
    else:
        async with stdio_client(StdioServerParameters(command=words[0], args=words[1:])) as (read, write):
            yield read, write


async def answer(_context, params):
    assert params.message == "Who?", params
    return types.ElicitResult(action="accept", content={"name": "Ada"})


async def main(words):
    async with streams(words) as (read, write), ClientSession(read, write, elicitation_callback=answer) as session:
        opened = await session.initialize()
        assert opened.serverInfo.name == "interop", opened
        tools = [tool.name for tool in (await session.list_tools()).tools]
        assert tools == ["greet", "fail", "ask"], tools
        result = await session.call_tool("greet", {"who": "Ada"})
        assert result.structuredContent == {"greeting": "Hello Ada"} and not result.isError, result
        assert (await session.call_tool("fail", {})).isError
        missing = await session.call_tool("greet", {})
        assert missing.isError and "who" in missing.content[0].text, missing
        asked = await session.call_tool("ask", {})
        assert asked.content[0].text == "Hello Ada", asked
        templates = (await session.list_resource_templates()).resourceTemplates
        assert templates[0].uriTemplate == "item://{id}", templates
        read_back = await session.read_resource("item://7")
        assert read_back.contents[0].text == '{"id":"7"}', read_back
        prompt = await session.get_prompt("hi", {"who": "Ada"})
        assert prompt.messages[0].content.text == "Hi Ada", prompt
        await session.send_ping()
        print("mcp", version("mcp"), opened.protocolVersion)


asyncio.run(main(sys.argv[1:]))
