"""The operation of `specs/fusionauth-logout.yaml` by `FastMCP.from_openapi`. argv: port, upstream, OpenAPI document."""

import json
import sys

import httpx2
from fastmcp import FastMCP

port, upstream, document = sys.argv[1:]
with open(document, encoding="utf-8") as file:
    specification = json.load(file)
server = FastMCP.from_openapi(
    openapi_spec=specification,
    client=httpx2.AsyncClient(base_url=upstream),
    name="fastmcp",
)
server.run(
    transport="http",
    host="127.0.0.1",
    port=int(port),
    stateless_http=True,
    json_response=True,
    log_level="error",
    show_banner=False,
)
