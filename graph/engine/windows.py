"""Flags for starting processes on Windows; zero elsewhere, which changes nothing."""

import subprocess
import sys

if sys.platform == "win32":
    #: No console window appears.
    NO_WINDOW = subprocess.CREATE_NO_WINDOW
    #: Ctrl-C in the starter's console is not for the new process.
    OWN_GROUP = subprocess.CREATE_NEW_PROCESS_GROUP
else:
    NO_WINDOW = 0
    OWN_GROUP = 0
