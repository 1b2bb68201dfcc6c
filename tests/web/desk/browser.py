"""A browser without a screen: keeps the cookie, speaks to the app in this process."""

import asyncio
from typing import Any

import httpx
from fastapi import FastAPI

from fanal.services.workspace import Workspace
from fanal.web.desk.app import create_app

TOKEN = "start-up-token"
BASE = "http://127.0.0.1:8000"


class Browser:
    """One visitor of one desk.

    Parameters
    ----------
    workspace : Workspace
    enter : bool
        Whether the start-up token is shown first.
    """

    def __init__(self, workspace: Workspace, *, enter: bool = True) -> None:
        self.app: FastAPI = create_app(workspace, token=TOKEN)
        self.cookies = httpx.Cookies()
        if enter:
            assert self.ask("GET", "/", params={"token": TOKEN}).status_code == 303

    def ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        async def talk() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app)
            async with httpx.AsyncClient(transport=transport, base_url=BASE, cookies=self.cookies) as client:
                answer = await client.request(method, path, **options)
                self.cookies = client.cookies
                return answer

        return asyncio.run(talk())

    def get(self, path: str, **params: Any) -> Any:
        answer = self.ask("GET", path, params=params)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any) -> Any:
        answer = self.ask("POST", path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()
