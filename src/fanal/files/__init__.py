"""The limited processes that read papers, and character recognition where it is installed."""

from fanal.files.process import Allowance, python_module, run_limited
from fanal.files.recognition import Recognizer

__all__ = ["Allowance", "Recognizer", "python_module", "run_limited"]
