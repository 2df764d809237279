"""Lists and calls with the `fastmcp` package: argv is a URL, or a command for stdio."""

import asyncio
import sys
from importlib.metadata import version

from fastmcp import Client
from fastmcp.client.transports import StdioTransport
from fastmcp.exceptions import ToolError


async def answer(message, _response_type, _params, _context):
    assert message == "Who?", message
    return {"name": "Ada"}


async def main(words):
    target = words[0] if len(words) == 1 else StdioTransport(command=words[0], args=words[1:])
    async with Client(target, elicitation_handler=answer) as client:
        tools = [tool.name for tool in await client.list_tools()]
        assert tools == ["greet", "fail", "ask"], tools
        result = await client.call_tool("greet", {"who": "Ada"})
        assert result.structured_content == {"greeting": "Hello Ada"} and not result.is_error, result
        for name in ("fail", "greet"):
            try:
                await client.call_tool(name, {})
            except ToolError:
                continue
            raise AssertionError(f"{name} was expected to fail")
        asked = await client.call_tool("ask", {})
        assert asked.content[0].text == "Hello Ada", asked
        templates = await client.list_resource_templates()
        assert len(templates) == 1, templates
        contents = await client.read_resource("item://7")
        assert contents[0].text == '{"id":"7"}', contents
        prompt = await client.get_prompt("hi", {"who": "Ada"})
        assert prompt.messages[0].content.text == "Hi Ada", prompt
    print("fastmcp", version("fastmcp"))


asyncio.run(main(sys.argv[1:]))
