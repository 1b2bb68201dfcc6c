"""A router that refuses a route without a permission: default deny, before anyone can forget."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec

from fastapi import APIRouter
from starlette.responses import Response

from fanal.access import Permission, require
from fanal.services.workspace import Workspace
from fanal.web.desk.answers import json_answer

P = ParamSpec("P")
PERMISSION = "x-permission"
"""Key of a route's OpenAPI entry under which its permission stands."""


class UndeclaredPermissionError(TypeError):
    """A route was written without its permission; a fault of the programmer, found at start."""


class DeskRouter(APIRouter):
    """Routes of one domain for one workspace.

    Parameters
    ----------
    workspace : Workspace
        Whose viewer the permissions are asked for.

    Notes
    -----
    Write routes with :meth:`ask` and :meth:`order`. The permission is checked here, and
    again by the service, which alone knows the case.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(prefix="/api")
        self.workspace = workspace

    def add_api_route(self, path: str, endpoint: Callable[..., Any], **options: Any) -> None:
        """Register a route.

        Raises
        ------
        UndeclaredPermissionError
            The route does not say which permission it needs.
        """
        permission = (options.get("openapi_extra") or {}).get(PERMISSION)
        if permission not in set(Permission):
            raise UndeclaredPermissionError(f"{path} declares no permission")
        super().add_api_route(path, endpoint, **options)

    def ask(
        self, path: str, permission: Permission, shape: type[Any], summary: str
    ) -> Callable[[Callable[P, Any]], Callable[P, Response]]:
        """Declare a GET route.

        Parameters
        ----------
        path : str
            Under ``/api``.
        permission : Permission
        shape : type
            Dataclass that the answer has the fields of.
        summary : str
            One line for the API's description.
        """
        return self._declare("GET", path, permission, shape, summary)

    def order(
        self,
        path: str,
        permission: Permission,
        shape: type[Any],
        summary: str,
        conflict: type[Any] | None = None,
    ) -> Callable[[Callable[P, Any]], Callable[P, Response]]:
        """Declare a POST route: one that changes something, or whose question may hold a name.

        Parameters are those of :meth:`ask`; `conflict` is the shape of its 409 if that is its own.
        """
        return self._declare("POST", path, permission, shape, summary, conflict)

    def _declare(
        self,
        method: str,
        path: str,
        permission: Permission,
        shape: type[Any],
        summary: str,
        conflict: type[Any] | None = None,
    ) -> Callable[[Callable[P, Any]], Callable[P, Response]]:
        def register(function: Callable[P, Any]) -> Callable[P, Response]:
            @wraps(function)
            def answer(*args: P.args, **kwargs: P.kwargs) -> Response:
                require(self.workspace.viewer, permission)
                found = function(*args, **kwargs)
                return found if isinstance(found, Response) else json_answer(found)

            self.add_api_route(
                path,
                answer,
                methods=[method],
                response_model=shape,
                summary=summary,
                responses={409: {"model": conflict}} if conflict else None,
                openapi_extra={PERMISSION: permission.value},
            )
            return answer

        return register
