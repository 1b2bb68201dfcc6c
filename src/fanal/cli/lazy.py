"""Commands that are imported when they run, so that ``fanal --help`` answers at once."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from fanal.cli.words import _

PANELS = {"data": "Cases and data", "network": "The network of a case", "desk": "The desk and the model"}
COMMANDS: dict[str, tuple[str, str]] = {
    "demo": ("desk", "Make a base of example cases, show what is in it, and serve it."),
    "serve": ("desk", "Open the desk in a browser on this machine."),
    "schema": ("desk", "Show the kinds of things a case can hold, and the vocabularies."),
    "cases": ("data", "List the cases of a base."),
    "import": ("data", "Bring tables, graphs or entities into a case."),
    "documents": ("data", "Add documents to a case, list them, read them, find words in them."),
    "suggestions": (
        "data",
        "Find names, numbers and links in the documents of a case; accept or reject what was found.",
    ),
    "export": ("data", "Write a case to a file."),
    "history": ("data", "List the changes of a case."),
    "undo": ("data", "Take the latest change of a case back."),
    "redo": ("data", "Bring back what was undone last."),
    "people": ("network", "List or find the people of a case."),
    "entourage": ("network", "Show who is around a person, by link class."),
    "roles": ("network", "Show the case roles of the people, and why."),
    "measures": ("network", "Run the network analyses."),
    "paths": ("network", "Find the ways from one person to another."),
}
FOLDERS = {"documents": "papers", "suggestions": "papers"}
"""Commands whose module lies in a folder of its own family."""


class LazyCommand(TyperCommand):
    """A name and a summary that stand for a command until it is called."""

    def __init__(self, name: str) -> None:
        panel, summary = COMMANDS[name]
        super().__init__(name, help=_(summary), rich_help_panel=_(PANELS[panel]))

    def loaded(self) -> TyperCommand:
        """Import the module of the command and return the command itself."""
        folder = f"{FOLDERS[self.name]}." if self.name in FOLDERS else ""
        module = import_module(f"fanal.cli.commands.{folder}{self.name}_command")
        command = typer.main.get_command(module.app)
        command.name = self.name
        if not isinstance(command, TyperCommand):
            raise TypeError(f"{module.__name__} holds more than one command")
        return command

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Hand over to the command itself."""
        return self.loaded().make_context(info_name, args, parent, **extra)


class LazyGroup(TyperGroup):
    """The program: knows its commands by name and summary only."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names in the order in which they are shown."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> LazyCommand | None:
        """Return the stand-in of a command."""
        del ctx
        return LazyCommand(cmd_name) if cmd_name in COMMANDS else None
